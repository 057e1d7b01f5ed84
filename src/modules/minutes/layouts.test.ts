import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readMinutes } from './index.ts';

/** Layouts of our own, with fictional bodies and persons; and the shared examples where they stand beside the checkout. */
const FOLDERS = [path.join(import.meta.dirname, 'layouts'), path.resolve('../shared/examples/minutes')].filter(
  existsSync,
);
const SUFFIX = '.expected.json';
const texts = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => ({ name: file.slice(0, -SUFFIX.length), folder })),
);

interface Expected {
  readonly documentType?: string;
  readonly meetingDate: string | null;
  readonly organ: string | null;
  readonly paragraphs: readonly {
    readonly number: string | null;
    readonly title: string;
    readonly dnr: readonly string[];
    readonly decisions: { readonly count: number; readonly firstWords: readonly string[] };
    readonly recipients: readonly string[];
    /** Compared where the file tells them. */
    readonly assignments?: readonly { readonly to: string; readonly clause: number; readonly due?: string }[];
  }[];
}

/** Titles in the examples are cut here. */
const TITLE_LENGTH = 200;

test.each(texts)('$name reads with every field that is compared', ({ name, folder }) => {
  const expected: Expected = JSON.parse(readFileSync(path.join(folder, name + SUFFIX), 'utf8'));
  const minutes = readMinutes(readFileSync(path.join(folder, `${name}.txt`), 'utf8'));
  expect({ type: minutes.documentType, day: minutes.meetingDate, organ: minutes.organ }).toEqual({
    type: expected.documentType ?? 'minutes',
    day: expected.meetingDate,
    organ: expected.organ,
  });
  const compared = minutes.paragraphs.map(({ number, title, dnr, decisions, recipients }, at) => ({
    number,
    title: title.slice(0, TITLE_LENGTH),
    dnr: dnr.toSorted(),
    clauses: decisions.map(({ text }, clause) => {
      const words = expected.paragraphs[at]?.decisions.firstWords[clause]?.replace(/^att /, '') ?? '';
      return text.slice(0, words.length);
    }),
    recipients,
  }));
  expect(compared).toEqual(
    expected.paragraphs.map(({ number, title, dnr, decisions, recipients }) => ({
      number,
      title,
      dnr: dnr.toSorted(),
      clauses: decisions.firstWords.map((words) => words.replace(/^att /, '')),
      recipients,
    })),
  );
  for (const [at, { assignments }] of expected.paragraphs.entries()) {
    if (assignments === undefined || folder !== FOLDERS[0]) continue;
    expect(minutes.paragraphs[at]?.assignments.map(({ text: _, ...given }) => given)).toEqual(assignments);
  }
});
