import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { type LocalDate, localDate } from '../../../../kernel/local-date.ts';
import { aDatabase } from '../../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../../authority/testing.ts';
import { listDutiesOf } from '../../../duties/index.ts';
import { decideVersion, draftVersion, findVersion, foundGuideline } from '../../../guidelines/index.ts';
import { saveSettings } from '../../../organisation/index.ts';
import { decideCase } from '../../actions/decide.ts';
import { reportCases } from '../../actions/report.ts';
import type { CaseId } from '../../case.ts';
import { applyForCertificate, issueCertificate } from '../../certificates/actions.ts';
import { decisionContent } from '../../decision.ts';
import { getKind } from '../../find-kind.ts';
import { readReportForm } from '../../reading/form.ts';
import { readRuleAnswers } from '../../reading/rule-answers.ts';
import { aCaseRegion } from '../../testing-cases.ts';
import type { workAbroad } from './schema.ts';
import { aStayInSpain, underThePreset } from './testing.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const { services, doer, inside, actor, view } = region;
const guidelines = region.guidelineServices;
const KIND = 'work-abroad';
const kind = getKind(services.kinds, KIND);

/** From now on this is in force: the preset, or a version after it whose rules say something else. */
let number = 0;
async function adopt(content = underThePreset().guideline, of?: Parameters<typeof draftVersion>[2]['guideline']) {
  const version =
    of === undefined
      ? await foundGuideline(guidelines, doer, { authority: region.authority('board'), reach: 'employer', content })
      : await draftVersion(guidelines, doer, { guideline: of, content });
  number += 1;
  const decided = { decidedOn: localDate('2026-02-01'), validFrom: localDate('2026-02-01') };
  await decideVersion(guidelines, doer, { version, revision: 1, journalNumber: `RS 2026/7${number}`, ...decided });
  const found = await database.transaction(inside, (tx) => findVersion(tx, version));
  if (found === undefined) throw new Error('no version');
  return found.guideline.id;
}
const guideline = await adopt();

const told = async (by: Someone, of: Partial<z.input<typeof workAbroad>> = {}) => {
  const who = await actor(by);
  return database.transaction(inside, (tx) => readRuleAnswers(tx, services, who, { kind, report: aStayInSpain(of) }));
};
const answerTo = (answers: Awaited<ReturnType<typeof told>>, question: string) =>
  answers?.answers.find((one) => one.question === question);
const apply = async (by: Someone, of: Partial<z.input<typeof workAbroad>> = {}): Promise<CaseId> => {
  services.clock.advance(1_000);
  const [id] = await reportCases(services, await actor(by), { reports: [{ kind: KIND, report: aStayInSpain(of) }] });
  return id as CaseId;
};
const agree = async (id: CaseId) =>
  decideCase(
    services,
    await actor('careHead'),
    { case: id },
    { content: decisionContent.parse({ outcome: 'agreed' }) },
  );
const openDutiesOf = async (id: CaseId) => {
  const duties = await database.transaction(inside, (tx) => listDutiesOf(tx, 'case', [id]));
  return duties
    .filter(({ settled, withdrawnBy }) => settled === null && withdrawnBy === null)
    .map(({ template, dueOn }) => [template, dueOn]);
};
const setEmployerType = (employerType: 'region' | 'company') =>
  saveSettings(region.organisation, doer, {
    name: 'Region Lövmark',
    employerType,
    language: 'sv',
    organisationNumber: null,
    logoHash: null,
    contactEmail: null,
    contactPhone: null,
  });

test('before anything is sent the rules answer by what kind of employer it is, each with its source', async () => {
  expect(answerTo(await told('colleague'), 'social-security')).toMatchObject({
    answer: 'applies',
    source: 'Förordning (EG) nr 883/2004, artikel 11.3 b',
    sourceDate: '2004-04-29',
  });
  await setEmployerType('company');
  expect(answerTo(await told('colleague'), 'social-security')).toMatchObject({
    answer: 'needs-specialist',
    source: 'Förordning (EG) nr 883/2004, artikel 12',
  });
  await setEmployerType('region');
  expect(answerTo(await told('colleague', { country: 'ZZ' }), 'tax')).toMatchObject({
    answer: 'needs-specialist',
    source: null,
  });
});

test('what was told stands in the decision, also after the guideline has changed, and earlier days count towards the next', async () => {
  const id = await apply('colleague');
  expect((await view(await actor('colleague'), id)).ruleAnswers?.track.id).toBe('short-stay');
  await agree(id);
  const before = (await view(await actor('careHead'), id)).ruleAnswers;
  const { guideline: content } = underThePreset();
  await adopt({ ...content, rules: content.rules.filter(({ question }) => question !== 'tax') }, guideline);
  expect(answerTo(await told('nurse'), 'tax')).toMatchObject({ answer: 'needs-specialist', source: null });
  expect((await view(await actor('careHead'), id)).ruleAnswers).toEqual(before);
  await adopt(content, guideline);
  // Ten days were agreed: five more within the twelve months are no single short stay, for this person alone.
  const more = { from: '2026-10-05', to: '2026-10-09' };
  expect(await told('nurse', more)).toMatchObject({ track: { id: 'short-stay' } });
  const next = await told('colleague', more);
  expect(next).toMatchObject({ track: { id: 'other' } });
  expect(Object.fromEntries(next?.counted.map(({ id: what, value }) => [what, value]) ?? [])).toEqual({
    workDays: 5,
    presenceDays: 5,
    workDaysInTwelveMonths: 15,
    presenceDaysInTwelveMonths: 17,
  });
  expect(await told('colleague', { ...more, country: 'FR' })).toMatchObject({ track: { id: 'short-stay' } });
});

test('A1 is a duty before the first day, met when it has been applied for, and handed in when it is issued', async () => {
  const id = await apply('nurse');
  await agree(id);
  expect(await openDutiesOf(id)).toContainEqual(['work-abroad.apply-a1', '2026-08-31']);
  expect((await view(await actor('nurse'), id)).certificate).toMatchObject({ isNeeded: true, applied: null });
  const on = (day: string) => localDate(day) as LocalDate;
  const nurse = await actor('nurse');
  await expect(
    applyForCertificate(services, nurse, { case: id }, { appliedOn: on('2026-12-01') }),
  ).rejects.toMatchObject({ code: 'cases.certificate-day-to-come' });
  await applyForCertificate(services, nurse, { case: id }, { appliedOn: on('2026-03-01'), reference: 'FK-1' });
  const duties = (await openDutiesOf(id)).map(([template]) => template);
  expect(duties).not.toContain('work-abroad.apply-a1');
  expect(duties).toContain('work-abroad.keep-a1');

  const issued = { issuedOn: on('2026-03-02'), validFrom: on('2026-09-07') };
  const manager = await actor('wardManager');
  await expect(
    issueCertificate(services, manager, { case: id }, { ...issued, lastDay: on('2026-09-01') }),
  ).rejects.toMatchObject({ code: 'cases.certificate-ends-first' });
  const another = '00000000-0000-4000-8000-00000000000a' as never;
  await expect(
    issueCertificate(services, manager, { case: id }, { ...issued, lastDay: on('2026-09-18'), document: another }),
  ).rejects.toMatchObject({ code: 'cases.certificate-paper' });
  await issueCertificate(services, manager, { case: id }, { ...issued, lastDay: on('2026-09-18') });
  expect((await view(nurse, id)).certificate).toMatchObject({
    applied: { on: '2026-03-01', reference: 'FK-1' },
    issued: { on: '2026-03-02', valid: { from: '2026-09-07', to: '2026-09-19' } },
  });
  expect((await openDutiesOf(id)).map(([template]) => template)).not.toContain('work-abroad.keep-a1');
  const types = (await view(nurse, id)).timeline.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['certificate.applied', 'certificate.issued']));
});

test('what is let through for more than three months is gone through thirty days before it ends; a short stay is not', async () => {
  const asked = async (to: string) => {
    const commuting = { occasion: 'commuting', country: 'NO', shareAbroad: 40 } as const;
    const id = await apply('nurse', { ...commuting, from: '2029-01-08', to });
    // More than so many days is the director's to decide.
    const decider = await actor(to > '2029-02' ? 'director' : 'careHead');
    const tax = { ground: 'tax', met: false, words: 'Skattesamordnaren har svarat.' };
    const content = decisionContent.parse({ outcome: 'agreed', grounds: [tax] });
    await decideCase(services, decider, { case: id }, { content });
    return (await openDutiesOf(id)).filter(([template]) => template === 'work-abroad.review-before-expiry');
  };
  expect(await asked('2029-01-12')).toEqual([]);
  expect(await asked('2029-06-29')).toEqual([['work-abroad.review-before-expiry', '2029-05-30']]);
});

test('it goes with a secondary occupation of the same person and with nobody else’s', async () => {
  const occupation = getKind(services.kinds, 'secondary-occupation');
  const [own] = await reportCases(services, await actor('nurse'), {
    reports: [{ kind: occupation.kind, report: occupation.example }],
  });
  const days = { from: '2027-03-01', to: '2027-03-05' };
  const id = await apply('nurse', { ...days, occupation: own as string });
  expect((await view(await actor('nurse'), id)).file.content).toMatchObject({ occupation: own });
  // Each shows the other, to whoever may see it; and the form offers what there is of one's own.
  expect((await view(await actor('nurse'), id)).related.map((one) => one.id)).toEqual([own]);
  expect((await view(await actor('wardManager'), own as CaseId)).related.map((one) => one.id)).toEqual([id]);
  const offered = async (by: Someone) => {
    const who = await actor(by);
    const form = await database.transaction(inside, (tx) => readReportForm(tx, services, who, kind));
    return form.relatable.map((one) => one.id);
  };
  expect(await offered('nurse')).toEqual([own]);
  expect(await offered('clerk')).toEqual([]);
  await expect(apply('clerk', { ...days, occupation: own as string })).rejects.toMatchObject({
    code: 'cases.related-unknown',
  });
  // A case of another kind is none either.
  await expect(apply('nurse', { ...days, occupation: id })).rejects.toMatchObject({ code: 'cases.related-unknown' });
});

test('tried anew and declined, the certificate is asked of nobody any more', async () => {
  const id = await apply('nurse', { from: '2028-03-06', to: '2028-03-10' });
  await agree(id);
  const asked = async () => (await openDutiesOf(id)).map(([template]) => template);
  expect(await asked()).toContain('work-abroad.apply-a1');
  const content = decisionContent.parse({
    outcome: 'refused',
    reasons: 'Utgångspunkten är nej.',
    because: 'Uppdraget har ändrats.',
  });
  await decideCase(services, await actor('careHead'), { case: id }, { content, relation: 'reconsiders' });
  expect(await asked()).not.toContain('work-abroad.apply-a1');
  const { timeline } = await view(await actor('nurse'), id);
  expect(timeline.map(({ type }) => type)).toContain('case.permission-withdrawn');
});

test('of a case that asks for no certificate none is put down', async () => {
  const id = await apply('clerk', { country: 'TH' });
  const officeHead = await actor('officeHead');
  await expect(
    applyForCertificate(services, officeHead, { case: id }, { appliedOn: localDate('2026-03-01') }),
  ).rejects.toMatchObject({ code: 'cases.step-not-possible' });
});

test('of a protected person no country and no place is told, kept, listed or printed: the handler knows it', async () => {
  await database.query(inside, sql`insert into protected_person (person_id) values (${region.person('colleague')})`);
  const hidden = await told('colleague', { country: 'ES', place: 'Valencia' });
  expect(hidden?.answers.filter(({ source }) => source !== null).map(({ question }) => question)).not.toContain('tax');
  const id = await apply('colleague', { from: '2027-02-01', to: '2027-02-05' });
  const seen = await view(await actor('colleague'), id);
  const all = JSON.stringify([
    seen.file,
    kind.describe(seen.file.content, 'sv'),
    kind.titleOf(seen.file.content, 'sv'),
    kind.columnsOf(seen.file.content),
    seen.timeline,
    seen.ruleAnswers,
  ]);
  expect(all).not.toMatch(/Valencia|Spanien|"ES"/);
  expect(kind.titleOf(seen.file.content, 'sv')).toBe('Arbete från utlandet: annan plats, känd av handläggaren');
  expect(kind.describe(seen.file.content, 'sv')).toContainEqual({
    field: 'place',
    label: 'Plats',
    value: 'Annan plats, känd av handläggaren',
  });
  const [row] = await database.query<{ country: string | null; content: unknown }>(
    inside,
    sql`select country, content from case_file where case_id = ${id}`,
  );
  expect(row?.country).toBeNull();
  expect(JSON.stringify(row?.content)).not.toMatch(/Valencia|"ES"/);
});
