/// <reference path="../.astro/types.d.ts" />

/** Whether a site is built, and not served while somebody writes. */
declare const __IS_BUILD__: boolean;

declare namespace App {
  interface Locals {
    /** The interface of the page that is made: its words, and how it writes numbers and dates. */
    ui: import('./interface/interface.ts').Interface;
  }
}

/** The tokens of the site’s theme. */
declare module 'virtual:theme.css';
