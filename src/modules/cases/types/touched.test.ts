import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.join(import.meta.dirname, '../../..');

/** The files under `folder`, tests and what serves them left out. */
function filesUnder(folder: string): readonly string[] {
  return globSync('**/*.{ts,tsx}', { cwd: path.join(SRC, folder) })
    .map((file) => path.join(folder, file))
    .filter((file) => !/\.test\.ts$|\/testing/.test(file))
    .toSorted();
}

/** How many lines of each file outside the kind's own folder name the kind. */
function touchedBy(kind: string, folder: string): Readonly<Record<string, number>> {
  const files = filesUnder(folder).filter((file) => !file.startsWith(`modules/cases/types/${kind}/`));
  expect(files.length).toBeGreaterThan(5);
  const named = files.map((file) => {
    const lines = readFileSync(path.join(SRC, file), 'utf8').split('\n');
    return [file, lines.filter((line) => line.includes(`${kind}'`) || line.includes(`types/${kind}/`)).length] as const;
  });
  return Object.fromEntries(named.filter(([, count]) => count > 0));
}

test.each(['remote-work', 'work-abroad'])(
  'what %s touches of cases outside its folder: a line in each list of kinds, a place in the navigation, and texts',
  (kind) => {
    expect(touchedBy(kind, 'modules/cases')).toEqual({
      // The import; the line that uses it names the variable.
      'modules/cases/kinds.ts': 1,
      'modules/cases/ui/kind-pages.ts': 1,
      'modules/cases/ui/index.ts': 1,
      // What an earlier register can hold, and what it is called on the page that reads one in.
      'modules/cases/register/register-kinds.ts': 1,
      'modules/cases/ui/register-import/texts.sv.ts': 1,
      'modules/cases/ui/register-import/texts.en.ts': 1,
    });
  },
);

test.each(['remote-work', 'work-abroad'])('no module that cases stand on knows %s', (kind) => {
  for (const folder of ['access', 'modules/organisation', 'modules/authority', 'modules/duties', 'modules/documents'])
    expect(touchedBy(kind, folder), folder).toEqual({});
});
