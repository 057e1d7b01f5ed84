// The quick gate while working: types, lint, architecture and the lock file, in seconds.
import { runGates } from './gates.ts';
import { endWith } from './tally.ts';

endWith(await runGates());
