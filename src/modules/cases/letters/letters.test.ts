import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { instant } from '../../../kernel/clock.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { fileHash } from '../../../platform/files/index.ts';
import type { Someone } from '../../authority/testing.ts';
import {
  acknowledge,
  type DocumentId,
  decisionLetter,
  folderPersonalFile,
  renderLetter,
} from '../../documents/index.ts';
import { listDutiesOf } from '../../duties/index.ts';
import { decideCase } from '../actions/decide.ts';
import { reportCases } from '../actions/report.ts';
import { getAssessment } from '../assessment.ts';
import type { CaseDecision, CaseId } from '../case.ts';
import { caseDocuments } from '../document-subject.ts';
import { printCase } from '../reading/printout.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat, noObjection } from '../types/secondary-occupation/testing.ts';
import { decisionFactsFor } from './decision-facts.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const { services, actor, inside, view } = region;

const printing = {
  ...services,
  subjects: [caseDocuments(services.policy)],
  personalFile: folderPersonalFile({ folder: '/nowhere' }),
};

const decided = async (by: Someone, content = noObjection(), of: Parameters<typeof aBoardSeat>[0] = {}) => {
  const reports = [{ kind: 'secondary-occupation', report: aBoardSeat(of) }];
  const [id] = await reportCases(services, await actor('colleague'), { reports });
  await decideCase(services, await actor(by), { case: id as CaseId }, { content });
  return id as CaseId;
};
const letterOf = async (id: CaseId) => {
  const [row] = await database.query<{ document_id: DocumentId; hash: string }>(
    inside,
    sql`select version.document_id, version.file_hash as hash from case_decision decision
      join document_version version using (employer_id, document_id) where decision.case_id = ${id}
      order by decision.number desc limit 1`,
  );
  if (row === undefined) throw new Error('no letter');
  const bytes = await buffer(await services.files.open(inside.employer, fileHash(row.hash)));
  return { document: row.document_id, bytes };
};
const readIn = async (bytes: Uint8Array) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
};
const forbidden = noObjection({
  outcome: 'forbidden',
  grounds: [
    { ground: 'hinders', met: false, reason: 'no-ground' },
    { ground: 'competes', met: false, reason: 'no-ground' },
    { ground: 'harms-trust', met: true, words: 'Bolaget säljer till avdelningen.' },
  ],
  reasons: 'Du beställer det som bolaget säljer.',
  stopBy: '2026-04-30',
});

test('the letter says what was decided, why, by which law and item, from what, and never that it is approved', async () => {
  const { bytes } = await letterOf(await decided('careHead', forbidden));
  const text = await readIn(bytes);
  for (const said of [
    'Region Lövmark',
    'Förbjuds',
    'Du ska sluta senast den 30 april 2026.',
    'Du beställer det som bolaget säljer.',
    'Förtroendeskadlig: Bolaget säljer till avdelningen.',
    'LOA 7 §',
    'Skidklubben AB',
    'Förvaltningschef',
    'Tala med den som har beslutat.',
  ])
    expect(text).toContain(said);
  expect(text).not.toMatch(/godkän/i);
});

test('what people wrote comes back as text: markup of any kind is only letters', async () => {
  const counterpart = '#panic("x") <script>alert(1)</script> *fet* =1+1 & $a$';
  const text = await readIn((await letterOf(await decided('wardManager', noObjection(), { counterpart }))).bytes);
  expect(text).toContain(counterpart);
});

test('a forbidding decision is delivered when the employee confirms it, not when it lies ready', async () => {
  const id = await decided('careHead', forbidden);
  const open = async () => {
    const duties = await database.transaction(inside, (tx) => listDutiesOf(tx, 'case', [id]));
    return duties.filter(({ settled }) => settled === null).map(({ template }) => template);
  };
  expect(await open()).toContain('secondary-occupation.deliver');
  const { document } = await letterOf(id);
  const colleague = await actor('colleague');
  await database.transaction(inside, (tx) => acknowledge(tx, services, colleague, document));
  expect(await open()).not.toContain('secondary-occupation.deliver');
});

test('each decision has its number in the series of its authority, the same through the life of the case', async () => {
  const [first, second] = [await decided('wardManager'), await decided('wardManager')];
  const manager = await actor('wardManager');
  const numbers = [(await view(manager, first)).file.journalNumber, (await view(manager, second)).file.journalNumber];
  expect(new Set(numbers).size).toBe(2);
  await decideCase(
    services,
    await actor('careHead'),
    { case: first },
    {
      content: { ...forbidden, because: 'Bolaget säljer nu till oss.' },
      relation: 'reconsiders',
    },
  );
  expect((await view(manager, first)).file.journalNumber).toBe(numbers[0]);
});

test('a decision under version 1 of a guideline keeps its letter to the byte after version 2', async () => {
  const id = await decided('wardManager');
  const before = await letterOf(id);
  services.clock.set(instant('2026-06-01T11:00:00Z'));
  await region.decideNextGuideline({ title: 'Riktlinje två', validFrom: localDate('2026-05-01') });
  const after = await letterOf(id);
  expect(after.bytes.equals(before.bytes)).toBe(true);
  // Made anew from what was decided it comes out the same; made from what is in force now it would not.
  const { file, decisions } = await view(await actor('wardManager'), id);
  const [decision] = decisions;
  if (decision === undefined) throw new Error('nothing was decided');
  const madeAnew = (under?: CaseDecision) =>
    database.transaction(inside, async (tx) => {
      const facts = await decisionFactsFor({
        ...{ file, decision, assessment: await getAssessment(tx, services, file, under), replaced: null },
        ...{ number: file.journalNumber ?? '', organisation: 'Region Lövmark', unit: 'Enhet ward' },
        nameOf: (person) => (person === file.person ? 'Person 6' : 'Person 4'),
        personalNumber: null,
      });
      return renderLetter('letter', await decisionLetter(facts), { created: decision.decidedAt });
    });
  expect(before.bytes.equals(await madeAnew(decision))).toBe(true);
  expect(before.bytes.equals(await madeAnew())).toBe(false);
  expect(await readIn(after.bytes)).not.toContain('Riktlinje två');
  expect(await readIn((await letterOf(await decided('wardManager'))).bytes)).toContain('Riktlinje två');
  expect(decisions).toHaveLength(1);
});

test('the case as one document tells its course and its letters; masked, what may be secret is not in it', async () => {
  const id = await decided('wardManager', noObjection(), { when: 'Kvällar' });
  const manager = await actor('wardManager');
  const printed = (isMasked: boolean) =>
    database.transaction(inside, (tx) => printCase(tx, printing, manager, id, { isMasked, language: 'sv' }));
  const whole = await readIn(await printed(false));
  for (const said of ['Styrelseuppdrag: Skidklubben AB', 'Anmäld', 'Beslutad', 'Kvällar', 'Vilan räcker Ja'])
    expect(whole).toContain(said);
  // In words, as the page tells it: no names of entries.
  expect(whole).not.toMatch(/\b(document|duty|case)\.[a-z]/);
  const masked = await readIn(await printed(true));
  expect(masked).not.toContain('Vilan räcker Ja');
  expect(masked).toContain('Kvällar');
});
