import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { akselWithoutNorwegian } from './tools/aksel-without-norwegian.ts';
import { compressed } from './tools/compressed.ts';
import { zodWithoutEval } from './tools/zod-without-eval.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `vite build` writes the interface to `dist/web`; `vite build --mode gallery --outDir DIR` writes the gallery of parts
 * instead, which is for tests and for those who build pages, and never part of what is served to people.
 */
export default defineConfig(({ mode }) => ({
  root: here(mode === 'gallery' ? 'src/web/gallery' : 'src/web'),
  plugins: [react(), zodWithoutEval(), akselWithoutNorwegian(), compressed()],
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no data: fonts or styles, and every file is to be cached under its hash.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the first page may weigh is measured in a browser, compressed, by its own test.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      // One file for all that the first page needs: cut up by what later pages share, its headers weighed more than it did.
      output: { codeSplitting: { groups: [{ name: 'first-page', tags: ['$initial'] }] } },
      // Nothing of ours does anything by being imported, save for styles and the entry itself.
      treeshake: { moduleSideEffects: (id) => !/\/src\/(?:kernel|platform|modules)\/.*\.tsx?$/.test(id) },
    },
  },
  server: { port: 5173, strictPort: true },
}));
