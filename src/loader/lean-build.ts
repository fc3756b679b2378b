import type { AstroIntegration } from 'astro';

/**
 * Astro integration: keeps a build from what only `dev` needs. Astro reads the
 * content through a server of Vite's, which would first bundle the scripts of the
 * toolbar that `dev` shows in the browser, and nobody asks it for them.
 */
export function leanBuild(): AstroIntegration {
  const name = 'verbatim-lean-build';
  return {
    name,
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') return;
        const plugin = {
          name,
          enforce: 'post' as const,
          configEnvironment(
            environment: string,
            options: { optimizeDeps?: { include?: string[] | undefined } },
          ) {
            if (environment === 'client' && options.optimizeDeps) options.optimizeDeps.include = [];
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
