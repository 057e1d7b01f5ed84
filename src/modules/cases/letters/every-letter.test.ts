import { expect, test } from 'vitest';
import { instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { type PersonalNumber, writePersonalNumber } from '../../../kernel/personal-number.ts';
import { testOfPreflight } from '../../../platform/pdf/testing-preflight.ts';
import { readByTags } from '../../../platform/pdf/testing-reading.ts';
import { decisionLetter, renderLetter } from '../../documents/index.ts';
import { guidelineContent, listPresets } from '../../guidelines/index.ts';
import { aPersonalNumber } from '../../organisation/testing.ts';
import type { Assessment } from '../assessment.ts';
import { type CaseDecision, type CaseFile, REPLACINGS } from '../case.ts';
import { decisionContent } from '../decision.ts';
import type { CaseKind, Outcome } from '../kind.ts';
import { KINDS } from '../kinds.ts';
import { agreementLetterFor } from './agreement.ts';
import { type DecisionWritten, decisionFactsFor } from './decision-facts.ts';

const created = instant('2026-03-02T11:00:00Z');
const EMPLOYEE = '01900000-0000-7000-8000-000000000001' as PersonId;
const DECIDER = '01900000-0000-7000-8000-000000000002' as PersonId;
const CONDITION = 'Du deltar inte när vi köper in.';
const REASONS = 'Uppdraget påverkar inte hur du sköter ditt arbete.';
const BECAUSE = 'Ett ord föll bort.';
const PERSONAL_NUMBER = writePersonalNumber(aPersonalNumber(6) as PersonalNumber);

/** A decision of that outcome about the example of the kind, with everything that a letter can say. */
function written(
  kind: CaseKind,
  outcome: Outcome,
  relation: CaseDecision['replaces'] extends infer R ? R : never = null,
) {
  const report = kind.report.parse(kind.example);
  const preset = listPresets().find(({ content }) => content.governs.some((one) => one === kind.kind));
  const guideline = guidelineContent.parse(preset?.content);
  const circumstances = {
    ...{ employerType: 'region', isManager: false, today: localDate('2026-03-02'), counterpart: null, earlier: [] },
    guideline,
  } as const;
  const content = decisionContent.parse({
    outcome: outcome.id,
    grounds: kind
      .groundsFor(report, circumstances)
      .map(({ id }) => ({ ground: id, met: outcome.forbids, words: `Bedömt: ${id}.` })),
    reasons: REASONS,
    conditions: [{ text: CONDITION, followUpOn: '2026-06-01' }],
    ...(outcome.forbids ? { stopBy: '2026-04-30', forbiddenPart: 'Uppdragen för leverantörer.' } : {}),
    ...(relation === null ? {} : { because: BECAUSE }),
  });
  const decision = {
    ...{ id: 'd', outcome: outcome.id, decidedAt: created, effectiveOn: localDate('2026-03-02'), content, report },
    ...{ guidelineVersion: null, orderVersion: null, item: '4.1', level: 'nearest-manager', decidedBy: DECIDER },
    ...{ actingFor: null, replaces: relation },
  } as unknown as CaseDecision;
  const assessment = {
    ...{ kind, report, circumstances, opinions: [], guideline: { version: 'v', content: guideline } },
  } as unknown as Assessment;
  return {
    ...{ file: { person: EMPLOYEE } as CaseFile, decision, assessment, number: 'LMR 2026/7' },
    ...{ replaced: relation === null ? null : decision, organisation: 'Region Lövmark', unit: 'Medicinkliniken' },
    nameOf: (person: PersonId) => (person === EMPLOYEE ? 'Åsa Ödman' : 'Karl Hög'),
    personalNumber: PERSONAL_NUMBER,
  } satisfies DecisionWritten;
}

async function letterOf(of: DecisionWritten, outcome: Outcome): Promise<Uint8Array> {
  return outcome.leadsTo === 'to-sign'
    ? renderLetter('agreement', await agreementLetterFor(of), { created })
    : renderLetter('letter', await decisionLetter(await decisionFactsFor(of)), { created });
}

/** Every letter that cases send: of each outcome of each kind, and what corrects or reconsiders it. */
const LETTERS = KINDS.flatMap((kind) =>
  kind.outcomes.flatMap((outcome) =>
    [null, ...REPLACINGS].map((relation) => ({
      name: `${kind.kind}.${outcome.id}${relation === null ? '' : `-${relation}`}`,
      of: written(kind, outcome, relation && { decision: 'd' as never, relation }),
      outcome,
      relation,
    })),
  ),
);

test('there is a letter of each outcome of each kind', () => {
  expect(LETTERS.length).toBeGreaterThan(20);
});

test.each(LETTERS)('$name reads in order by its tags', async ({ of, outcome, relation }) => {
  const pdf = await letterOf(of, outcome);
  const heard = await readByTags(pdf);
  const whole = heard
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('\u00ad', '');
  const { title } = outcome;
  const said =
    outcome.leadsTo === 'to-sign'
      ? [PERSONAL_NUMBER, CONDITION, REASONS, 'Åsa Ödman', 'Karl Hög']
      : [...(relation === null ? [] : [BECAUSE]), title.sv, CONDITION, REASONS];
  expect(whole.includes(PERSONAL_NUMBER)).toBe(outcome.leadsTo === 'to-sign');
  let place = -1;
  for (const one of said) {
    const next = whole.indexOf(one, place + 1);
    expect(next, `”${one}” in its order in: ${whole}`).toBeGreaterThan(place);
    place = next;
  }
  // One heading of the first level, and none that skips a level.
  const levels = heard.flatMap(({ roles }) =>
    roles.filter((role) => /^H\d$/.test(role)).map((role) => Number(role[1])),
  );
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
});

testOfPreflight('Preflight finds every letter of cases to be PDF/A', async () =>
  Object.fromEntries(
    await Promise.all(LETTERS.map(async ({ name, of, outcome }) => [name, await letterOf(of, outcome)] as const)),
  ),
);
