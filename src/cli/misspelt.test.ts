import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { isMisspelt, misspelt } from './misspelt.ts';

test.each([
  [['--outt', 'x'], 'Alternativet --outt finns inte. · There is no option --outt.'],
  [['-o'], 'Alternativet -o finns inte. · There is no option -o.'],
  [['--out'], '--out behöver ett värde. · --out needs a value.'],
  [['--out', '--dry'], '--out behöver ett värde. · --out needs a value.'],
  [['--dry=yes'], '--dry skrivs utan värde. · --dry is written without a value.'],
  [['folder'], '"folder" är ett ord för mycket. · "folder" is one word too many.'],
])('%j is told in both languages', (args, told) => {
  try {
    parseArgs({ args, options: { out: { type: 'string' }, dry: { type: 'boolean' } } });
    expect.unreachable();
  } catch (error) {
    expect(isMisspelt(error) && misspelt(error).message).toBe(told);
  }
});
