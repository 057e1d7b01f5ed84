// node tools/build.ts WEB PROGRAM: builds the interface into a folder, and the program into one file.
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';

const [web = '', program = ''] = process.argv.slice(2);
const project = path.join(import.meta.dirname, '..');

/** What every start loads. Any other package is left where it lies, and loaded by those who use it. */
const PACKED = /^(?:@fastify\/[a-z-]+|csv-parse|fastify|fastify-type-provider-zod|kysely|pg|pino|zod)(?:\/|$)/;

/** Files beside a module, such as its workers and templates, are found from where its source lies. */
function placesOfSources(): Plugin {
  return {
    name: 'uppsikt:places-of-sources',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /import\.meta\./ },
      handler: (code, id) =>
        code
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id)))
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id))),
    },
  };
}

function isLeftOut(id: string, importer: string | undefined): boolean {
  const isPackage = /^(?:@[\w-]+\/)?[a-z][\w.-]*/.test(id) && !path.isAbsolute(id);
  return isPackage && !PACKED.test(id) && !importer?.includes('/node_modules/');
}

const programInOneFile: InlineConfig = {
  configFile: false,
  root: project,
  logLevel: 'error',
  publicDir: false,
  plugins: [placesOfSources()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: path.join(project, 'src/cli/main.ts'),
    outDir: `${program}.d`,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      platform: 'node',
      external: isLeftOut,
      output: { entryFileNames: 'program.mjs', codeSplitting: false },
    },
  },
};

await Promise.all([
  build({ configFile: path.join(project, 'vite.config.ts'), logLevel: 'warn', build: { outDir: web } }),
  build(programInOneFile),
]);
await rename(path.join(`${program}.d`, 'program.mjs'), program);
await rm(`${program}.d`, { recursive: true });
