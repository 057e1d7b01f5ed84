// node bin/run.mjs SCRIPT [ARGUMENTS]: runs a script of this repository under the pinned Node.
import { runUnderNode24 } from './node24.mjs';

runUnderNode24(['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)]);
