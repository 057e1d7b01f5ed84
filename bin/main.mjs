// The command line under the right Node. Plain JavaScript, so that the compiled code of every other file can be taken
// from the cache, and the tool that strips types is not even loaded.
import { constants, enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const { status } = enableCompileCache(fileURLToPath(new URL('../dist/compile-cache', import.meta.url)));
// Where `dist` is not ours to write in, Node's own place.
if (status === constants.compileCacheStatus.FAILED) enableCompileCache();
const { findProgram } = await import('../src/server/lifecycle/built.ts');
const program = findProgram();
const { main } = await import(program ?? '../src/cli/main.ts');
process.exitCode = await main(process.argv.slice(2), { isBuilt: program !== undefined });
