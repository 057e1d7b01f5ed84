// Tells every broken wall of the house, in seconds; src/architecture.test.ts proves that it can tell.
import { brokenWalls, readSources } from './architecture.ts';

const broken = brokenWalls(readSources('src'));
for (const sentence of broken) console.error(sentence);
process.exitCode = broken.length === 0 ? 0 : 1;
