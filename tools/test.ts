// `npm test`: the gates, then every test (unit, store, access, browser); ends with `N passed, N failed`.
import { runGates } from './gates.ts';
import { endWith, sumOf } from './tally.ts';
import { runVitest } from './vitest.ts';

const gates = await runGates();
endWith(sumOf([gates, await runVitest()]));
