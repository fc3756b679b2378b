/// <reference path="../.astro/types.d.ts" />

/** Whether a site is built, and not served while somebody writes. */
declare const __IS_BUILD__: boolean;

/** The tokens of the site’s theme. */
declare module 'virtual:theme.css';
