// The command line under the right Node. Plain JavaScript, so that the compiled code of every other file can be taken
// from the cache, and the tool that strips types is not even loaded.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('../src/cli/main.ts');
