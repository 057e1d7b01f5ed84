#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { runUnderNode24 } from './node24.mjs';

const main = fileURLToPath(new URL('./main.mjs', import.meta.url));
runUnderNode24(['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)]);
