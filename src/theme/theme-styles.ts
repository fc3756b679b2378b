import type { AstroIntegration } from 'astro';
import type { Theme } from './theme-settings.ts';

/** The style sheet that a page takes the theme's tokens from. */
const STYLES = 'virtual:theme.css';

/** The tokens that a theme changes, as a style sheet; without a word where it changes none. */
export function themeCss({ accent }: Theme): string {
  return accent ? `:root { --brand: ${accent}; }\n` : '';
}

/** Astro integration: gives pages the theme’s tokens as `virtual:theme.css`. */
export function themeStyles(theme: Theme): AstroIntegration {
  // Vite takes what ends so for a style sheet, and `\0` keeps other plug-ins from looking for its file.
  const id = `\0${STYLES}`;
  const plugin = {
    name: 'verbatim-theme-styles',
    resolveId: (source: string) => (source === STYLES ? id : undefined),
    load: (module: string) => (module === id ? themeCss(theme) : undefined),
  };
  return {
    name: 'verbatim-theme-styles',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
