import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '../../../../kernel/local-date.ts';
import { periodOfInclusive } from '../../../../kernel/period.ts';
import { answersFor, needsA1, QUESTIONS, type Question } from './answers.ts';
import { COUNTRIES, NO_COUNTRY } from './countries.ts';
import { CITIZENSHIPS, DATA, EQUIPMENT, INITIATIVES, OCCASIONS, type WorkAbroad, YES_NO_UNSURE } from './schema.ts';
import { aCommuter, aStayInSpain, underThePreset } from './testing.ts';

const { guideline } = underThePreset();
const AUTHORITY = { employerType: 'region', earlier: [] };
const COMPANY = { employerType: 'company', earlier: [] };

/** What a question comes to: answer, rule, and the words of the source that the rule cites. */
function ask(question: Question, report: WorkAbroad, about: Parameters<typeof answersFor>[1] = AUTHORITY) {
  const answered = answersFor(report, about, guideline).find((one) => one.question === question);
  const source = guideline.sections.find(({ id }) => id === answered?.rule?.section);
  return { answer: answered?.answer, by: answered?.rule?.id, source: `${source?.heading}: ${source?.text}` };
}

const THAILAND = { country: 'TH' };
const halfAYear = { from: '2026-01-01', to: '2026-12-31', weekdays: ['1' as const] };

/** Every rule of the pack: what is applied for, what it comes to, and the words of the source that it rests on. */
const EVERY_ANSWER: readonly (readonly [
  rule: string,
  question: Question,
  answer: string,
  report: WorkAbroad,
  about: Parameters<typeof answersFor>[1],
  source: RegExp,
])[] = [
  ['country-near', 'country-group', 'applies', aStayInSpain(), AUTHORITY, /Norden, EES eller Schweiz/],
  ['country-third', 'country-group', 'needs-specialist', aStayInSpain(THAILAND), AUTHORITY, /utgångspunkten är nej/],
  ['days-half-year', 'days', 'needs-specialist', aStayInSpain(halfAYear), AUTHORITY, /183 dagar under tolv månader/],
  ['days-commuting', 'days', 'applies', aCommuter(), AUTHORITY, /Nordisk gränspendling: .*mindre än hälften/],
  ['days-many', 'days', 'applies', aStayInSpain({ to: '2026-09-21' }), AUTHORITY, /högst 10 arbetsdagar/],
  ['days-few', 'days', 'not-applicable', aStayInSpain(), AUTHORITY, /högst 10 arbetsdagar/],
  ['right-third', 'right-to-work', 'needs-specialist', aStayInSpain(THAILAND), AUTHORITY, /2004\/38/],
  ['right-nordic', 'right-to-work', 'not-applicable', aCommuter(), AUTHORITY, /Nordiska medborgare får bo och arbeta/],
  ['right-swiss', 'right-to-work', 'needs-specialist', aStayInSpain({ country: 'CH' }), AUTHORITY, /2004\/38/],
  ['right-long', 'right-to-work', 'applies', aStayInSpain(halfAYear), AUTHORITY, /Vid längre tid får landet begära/],
  ['right-eea', 'right-to-work', 'not-applicable', aStayInSpain(), AUTHORITY, /upp till tre månader/],
  [
    'right-other',
    'right-to-work',
    'needs-specialist',
    aStayInSpain({ citizenship: 'other' }),
    AUTHORITY,
    /Unionsmedborgare får vistas/,
  ],
  ['a1-third', 'social-security', 'needs-specialist', aStayInSpain(THAILAND), AUTHORITY, /883\/2004/],
  ['a1-authority', 'social-security', 'applies', aStayInSpain(), AUTHORITY, /11\.3 b: Den som är offentligt anställd/],
  [
    'a1-company-half',
    'social-security',
    'needs-specialist',
    aCommuter({ shareAbroad: 50 }),
    COMPANY,
    /mindre än 50 procent av arbetstiden/,
  ],
  [
    'a1-company-quarter',
    'social-security',
    'applies',
    aCommuter({ shareAbroad: 25 }),
    COMPANY,
    /om båda länderna har anslutit sig.*Finland.*Norge/s,
  ],
  [
    'a1-company-quarter-elsewhere',
    'social-security',
    'needs-specialist',
    aCommuter({ shareAbroad: 25, country: 'IS' }),
    COMPANY,
    /Minst 25 procent av arbetstiden/,
  ],
  [
    'a1-company-quarter-denmark',
    'social-security',
    'needs-specialist',
    aCommuter({ shareAbroad: 25, country: 'DK' }),
    COMPANY,
    /eget avtal, i ny lydelse 2024/,
  ],
  [
    'a1-company-little',
    'social-security',
    'applies',
    aCommuter({ shareAbroad: 24 }),
    COMPANY,
    /Minst 25 procent av arbetstiden eller lönen tyder på en väsentlig del/,
  ],
  [
    'a1-company-sent',
    'social-security',
    'applies',
    aStayInSpain({ initiative: 'employer' }),
    COMPANY,
    /arbetsgivaren sänder till ett annat land/,
  ],
  ['a1-company-own', 'social-security', 'needs-specialist', aStayInSpain(), COMPANY, /arbetsgivaren sänder/],
  ['tax-third', 'tax', 'needs-specialist', aStayInSpain(THAILAND), AUTHORITY, /Avtalen skiljer sig åt/],
  ['tax-long', 'tax', 'needs-specialist', aStayInSpain(halfAYear), AUTHORITY, /högst 183 dagar/],
  ['tax-authority', 'tax', 'applies', aStayInSpain(), AUTHORITY, /Lön från en offentlig arbetsgivare/],
  ['tax-company-stay', 'tax', 'applies', aStayInSpain(), COMPANY, /högst 183 dagar under tolv månader/],
  [
    'tax-company-commuting',
    'tax',
    'needs-specialist',
    aCommuter(),
    COMPANY,
    /arbetsgivaren inte finns i det andra landet/,
  ],
  [
    'tax-authority-commuting',
    'tax',
    'needs-specialist',
    aCommuter(),
    AUTHORITY,
    /är medborgare där och utför arbetet där/,
  ],
  ['insurance-third', 'insurance', 'needs-specialist', aStayInSpain(THAILAND), AUTHORITY, /EU-kortet ger rätt/],
  [
    'insurance-sent',
    'insurance',
    'applies',
    aStayInSpain({ initiative: 'employer' }),
    AUTHORITY,
    /reseförsäkring gäller normalt tjänsteresor/,
  ],
  ['insurance-own', 'insurance', 'applies', aStayInSpain(), AUTHORITY, /På vistelser på eget initiativ/],
  ['work-environment', 'work-environment', 'applies', aStayInSpain(), AUTHORITY, /AFS 2023:1.*bedöms skriftligt/],
  [
    'data-secret',
    'data-abroad',
    'needs-specialist',
    aStayInSpain({ data: ['secret'] }),
    AUTHORITY,
    /får inte röjas för en utländsk myndighet/,
  ],
  ['data-none', 'data-abroad', 'not-applicable', aStayInSpain({ data: ['none'] }), AUTHORITY, /kapitel V/],
  ['data-eea', 'data-abroad', 'not-applicable', aStayInSpain(), AUTHORITY, /annat EES-land är ingen överföring/],
  [
    'data-third',
    'data-abroad',
    'needs-specialist',
    aStayInSpain(THAILAND),
    AUTHORITY,
    /utanför EES bara med ett beslut om adekvat skyddsnivå/,
  ],
  ['patient-none', 'patient-data', 'not-applicable', aStayInSpain(), AUTHORITY, /Patientdatalagen/],
  [
    'patient-some',
    'patient-data',
    'needs-specialist',
    aStayInSpain({ data: ['patient'] }),
    AUTHORITY,
    /Vårdgivaren svarar för behörigheter/,
  ],
  ['authority-none', 'public-authority', 'not-applicable', aStayInSpain(), AUTHORITY, /landets medgivande/],
  [
    'authority-some',
    'public-authority',
    'needs-specialist',
    aStayInSpain({ publicAuthority: 'yes' }),
    AUTHORITY,
    /landets medgivande/,
  ],
  ['equipment-none', 'equipment-export', 'not-applicable', aStayInSpain({ equipment: 'none' }), AUTHORITY, /2021\/821/],
  [
    'equipment-special',
    'equipment-export',
    'needs-specialist',
    aStayInSpain({ equipment: 'special' }),
    AUTHORITY,
    /för kryptering, kräver tillstånd/,
  ],
  ['equipment-eu', 'equipment-export', 'not-applicable', aStayInSpain(), AUTHORITY, /ut ur unionens tullområde/],
  ['equipment-nordic', 'equipment-export', 'applies', aCommuter(), AUTHORITY, /ut ur unionens tullområde/],
  [
    'equipment-third',
    'equipment-export',
    'needs-specialist',
    aStayInSpain(THAILAND),
    AUTHORITY,
    /ut ur unionens tullområde/,
  ],
  ['security-none', 'security-class', 'not-applicable', aStayInSpain(), AUTHORITY, /Säkerhetsskyddslagen/],
  [
    'security-some',
    'security-class',
    'needs-specialist',
    aStayInSpain({ securityClass: 'yes' }),
    AUTHORITY,
    /får inte hanteras utanför de platser/,
  ],
];

test.each(EVERY_ANSWER)(
  '%s answers %s with "%s", and quotes its source',
  (rule, question, answer, report, about, source) => {
    expect(ask(question, report, about)).toMatchObject({ by: rule, answer, source: expect.stringMatching(source) });
  },
);

test('every rule of the pack has its line above, and every answer a reason in both languages and a source', () => {
  expect(guideline.rules.map(({ id }) => id).toSorted()).toEqual(EVERY_ANSWER.map(([rule]) => rule).toSorted());
  expect([...new Set(guideline.rules.map(({ question }) => question))]).toEqual([...QUESTIONS]);
  for (const { id, section } of guideline.rules)
    expect(
      guideline.sections.some((one) => one.id === section),
      id,
    ).toBe(true);
});

test('ten days in Spain: an authority has A1 to apply for, a company of its own asks a specialist, Thailand is for specialists', () => {
  const open = (report: WorkAbroad, about: typeof AUTHORITY) =>
    answersFor(report, about, guideline)
      .filter(({ answer }) => answer === 'needs-specialist')
      .map(({ question }) => question);
  expect(open(aStayInSpain(), AUTHORITY)).toEqual([]);
  expect(open(aStayInSpain(), COMPANY)).toEqual(['social-security']);
  expect(open(aStayInSpain(THAILAND), AUTHORITY)).toEqual([
    'country-group',
    'right-to-work',
    'social-security',
    'tax',
    'insurance',
    'data-abroad',
    'equipment-export',
  ]);
  const a1 = (report: WorkAbroad, about: typeof AUTHORITY) => needsA1(report, answersFor(report, about, guideline));
  expect(a1(aStayInSpain(), AUTHORITY)).toBe(true);
  // Where a specialist has to tell, it is applied for until somebody has told.
  expect(a1(aStayInSpain(), COMPANY)).toBe(true);
  expect(a1(aStayInSpain({ country: 'ZZ' }), AUTHORITY)).toBe(true);
  expect(a1(aStayInSpain(THAILAND), AUTHORITY)).toBe(false);
});

test('the framework agreement reaches those who have joined it, Sweden among them, and no others', () => {
  const by = (country: string) => ask('social-security', aCommuter({ shareAbroad: 30, country }), COMPANY).by;
  for (const country of ['NO', 'FI', 'DE', 'IT', 'LT', 'IE', 'SI', 'CH'])
    expect(by(country)).toBe('a1-company-quarter');
  for (const country of ['IS', 'GR', 'RO', 'EE']) expect(by(country)).toBe('a1-company-quarter-elsewhere');
  expect(guideline.sections.find(({ id }) => id === 'ramavtal-distansarbete')?.text).toMatch(/1 juli 2023.*Sverige/);
});

test('nobody is ever told that they are insured: A1 is to be applied for (DOMAIN 18)', () => {
  for (const { reason, title } of guideline.rules)
    expect(`${reason.sv} ${reason.en} ${title.sv} ${title.en}`).not.toMatch(/du är försäkrad|you are insured/i);
});

test('a country that is not settled, and a country that is not plain, leave for a specialist all that hangs on it', () => {
  for (const country of [NO_COUNTRY, 'FO', 'GI']) {
    const answers = answersFor(aStayInSpain({ country }), AUTHORITY, guideline);
    const near = ['country-group', 'right-to-work', 'social-security', 'tax', 'insurance', 'data-abroad'];
    for (const { question, answer } of answers)
      if (near.includes(question)) expect([country, question, answer]).toEqual([country, question, 'needs-specialist']);
  }
});

test('“I do not know” is never green', () => {
  const unsure = aStayInSpain({ publicAuthority: 'unsure', equipment: 'unsure', securityClass: 'unsure' });
  for (const question of ['public-authority', 'equipment-export', 'security-class'] as const)
    expect(ask(question, unsure)).toMatchObject({ answer: 'needs-specialist', by: undefined });
});

test('an employer of a type that nobody knows, and a guideline without rules, answer nothing', () => {
  expect(ask('social-security', aStayInSpain(), { employerType: 'church', earlier: [] }).answer).toBe(
    'needs-specialist',
  );
  const answers = answersFor(aStayInSpain(), AUTHORITY, { rules: [] });
  expect(answers.map(({ question, answer }) => [question, answer])).toEqual(
    QUESTIONS.map((question) => [question, 'needs-specialist']),
  );
});

test('earlier stays count: ten more days in the same twelve months are beyond the short stay', () => {
  const spring = aStayInSpain({ from: '2026-03-02', to: '2026-03-13' });
  const period = periodOfInclusive(localDate('2026-03-02'), localDate('2026-03-13'));
  const about = { employerType: 'region', earlier: [{ report: spring, period }] };
  expect(ask('days', aStayInSpain(), about)).toMatchObject({ by: 'days-many' });
});

const anyReport: fc.Arbitrary<WorkAbroad> = fc
  .record({
    occasion: fc.constantFrom(...OCCASIONS),
    country: fc.constantFrom(...COUNTRIES, NO_COUNTRY),
    citizenship: fc.constantFrom(...CITIZENSHIPS),
    initiative: fc.constantFrom(...INITIATIVES),
    shareAbroad: fc.nat(100),
    data: fc.constantFrom(...DATA).map((one) => [one]),
    publicAuthority: fc.constantFrom(...YES_NO_UNSURE),
    equipment: fc.constantFrom(...EQUIPMENT),
    securityClass: fc.constantFrom(...YES_NO_UNSURE),
  })
  .map((of) => aStayInSpain(of));

test('every question is answered once, with a rule or for a specialist, and the same facts give the same answers', () => {
  fc.assert(
    fc.property(
      anyReport,
      fc.constantFrom('region', 'municipality', 'federation', 'company'),
      (report, employerType) => {
        const about = { employerType, earlier: [] };
        const answers = answersFor(report, about, guideline);
        expect(answers.map(({ question }) => question)).toEqual([...QUESTIONS]);
        expect(answersFor(report, about, guideline)).toEqual(answers);
        for (const { answer, rule } of answers) if (rule === null) expect(answer).toBe('needs-specialist');
      },
    ),
    { numRuns: 60 },
  );
});
