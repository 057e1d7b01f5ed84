import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { Problem } from '../kernel/problem.ts';
import { UsageError } from './command.ts';
import { command } from './link.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-cli-link-'));
const inFile = (name: string, content: string) => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Calls the command; answers what it wrote to standard output and to standard error. */
async function called(...args: string[]) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  await command.run(args, { isBuilt: false });
  const answer = {
    printed: write.mock.calls.map(([chunk]) => String(chunk)).join(''),
    told: complain.mock.calls.map(([line]) => String(line)).join('\n'),
  };
  vi.restoreAllMocks();
  return answer;
}

const ours = inFile(
  'personal.csv',
  'employee_id;fornamn;efternamn;fodelsedatum\n1;Åsa;Öhrnbom;1971-03-04\n2;Per;Grahnquist;19820511\n3;Eva;Berg;8205119812\n',
);

test('who is the same in two files is proposed, with what each field says, and who cannot be read is told of', async () => {
  const theirs = inFile('bolag.csv', 'id,name,birth_date\nA,"Oehrnbom, Aasa",1971-03-04\nB,Per Granquist,1982-05-11\n');
  const { printed, told } = await called(ours, theirs);
  const rows = printed
    .trim()
    .split('\r\n')
    .map((row) => row.split(';').slice(0, 3).join(' '));
  expect(rows).toEqual(['left right outcome', '1 A proposed', '2 B proposed']);
  expect(printed).toContain('similar 2.57;same 12.65');
  expect(told).toContain('rad 4 · line 4: personnummer ska inte vara med');
});

test('who is twice in one file is found', async () => {
  const twice = inFile(
    'tva.csv',
    'id;given_name;family_name;birth_date\n1;Ylva;Tjäder;1990-01-31\n2;Ylva;Tjader;1990-01-31\n',
  );
  const { printed } = await called(twice);
  expect(printed.split('\r\n')[1]).toMatch(/^1;2;proposed;/);
});

test('a public set is read as it is: blanks after commas, other names of columns, dates that are no day of the calendar', async () => {
  const left = inFile(
    'org.csv',
    'rec_id, given_name, surname, suburb, date_of_birth\nrec-1-org, imelda, quilliam, ash hill, 19450413\nrec-2-org, rourke, , elm, 19700101\n',
  );
  const right = inFile(
    'dup.csv',
    'rec_id, first_name, last_name, suburb, dob\nrec-1-dup-0, quilliam, imel da, ash hil, 19450493\nrec-3-org, ruby, webb, elm, 13/4/1951\nrec-4-org, lee, ho, elm, unknown\n',
  );
  const { printed, told } = await called(left, right);
  expect(printed.split('\r\n').map((row) => row.split(';').slice(0, 3).join(' '))).toContain(
    'rec-1-org rec-1-dup-0 proposed',
  );
  expect(told).toMatch(/^[^\n]+dup\.csv, rad 4 · line 4: [^\n]+compared without it$/);
});

test('a file without names and a file that is not there are refused with what is needed', async () => {
  await expect(called(inFile('fel.csv', 'id;ort\n1;Ystad\n'))).rejects.toThrow(Problem);
  await expect(called(path.join(folder, 'saknas.csv'))).rejects.toThrow(UsageError);
  await expect(called()).rejects.toThrow('Ange en eller två CSV-filer');
});
