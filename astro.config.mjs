import node from '@astrojs/node';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { kernLogical } from './src/layouts/styles/kern-logical.mjs';

// Astro renders, the portal's own server serves (src/platform/server): it keeps finished pages in memory,
// sends the security headers and checks the origin of every form, so Astro's own checks are off.
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true, bodySizeLimit: 256 * 1024 }),
  integrations: [preact()],
  trailingSlash: 'ignore',
  security: { checkOrigin: false },
  // Scripts and styles are always files: the Content-Security-Policy needs no hash, nonce or `unsafe-inline`.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    define: { 'import.meta.env.PORTAL_BUILD': JSON.stringify(process.env.PORTAL_BUILD ?? 'dev') },
    // Domains are loaded through their doors; of what stands behind them, a worker takes only what it uses.
    worker: { format: 'es', rolldownOptions: { treeshake: { moduleSideEffects: (id) => id.includes('/src/workers/') } } },
    // Warnings about KERN's own Sass are for its makers.
    css: {
      postcss: { plugins: [kernLogical()] },
      preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['if-function'] } },
    },
    ssr: {
      external: ['pg', 'kysely', 'nodemailer', 'date-holidays', 'rrule-temporal', 'lunr', 'js-yaml', 'zod', 'sanitize-html', 'marked'],
    },
  },
});
