import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { type AssessmentContent, assessmentContent, type Hazard, hazard } from './assessment.ts';
import { asksForMeasures, gradeOf, lackingIn } from './rules.ts';
import { listSuggestions } from './suggestions.ts';
import { inForce, MAKERS, type RiskTemplate, type TemplateContent } from './template.ts';

const DAY = localDate('2026-03-02');
const TEMPLATE: TemplateContent = {
  title: { sv: 'Mall', en: 'Template' },
  items: [
    { id: 'alone', area: 'work-environment', text: { sv: 'Ensam', en: 'Alone' } },
    { id: 'insight', area: 'information-security', text: { sv: 'Insyn', en: 'Being seen' } },
  ],
  thresholds: { medium: 4, high: 9 },
};
const id = (n: number) => `01900000-0000-4000-8000-00000000000${n}`;
const aHazard = (of: Partial<Hazard> = {}): Hazard =>
  hazard.parse({
    id: id(1),
    item: 'alone',
    area: 'work-environment',
    words: 'x',
    probability: 2,
    consequence: 2,
    ...of,
  });
const anAssessment = (of: Partial<AssessmentContent> = {}): AssessmentContent =>
  assessmentContent.parse({
    representative: {
      who: 'safety-representative',
      name: 'Skyddsombudet',
      calledOn: '2026-02-20',
      attended: true,
      opinion: 'agrees',
    },
    withoutRisk: ['alone', 'insight'],
    ...of,
  });
const codes = (content: AssessmentContent, on = DAY) => lackingIn(content, TEMPLATE, on).map(({ code }) => code);

test('called and not there is valid, and so is that there is none and the senior one was called', () => {
  const { representative } = anAssessment();
  if (representative === null) throw new Error('no representative');
  expect(codes(anAssessment({ representative: { ...representative, attended: false, opinion: 'none' } }))).toEqual([]);
  expect(codes(anAssessment({ representative: { ...representative, who: 'head-safety-representative' } }))).toEqual([]);
  expect(codes(anAssessment({ representative: null }))).toEqual(['representative-missing']);
  expect(codes(anAssessment(), localDate('2026-02-19'))).toEqual(['representative-called-after']);
});

test('every question is thought through, and a risk that is not low has a measure', () => {
  expect(codes(anAssessment({ withoutRisk: [] }))).toEqual(['item-open', 'item-open']);
  expect(codes(anAssessment({ withoutRisk: ['insight'], hazards: [aHazard()] }))).toEqual(['action-missing']);
  const action = { id: id(2), hazard: id(1), what: 'Ring', who: 'Chefen', by: DAY, checkOn: addDays(DAY, 30) };
  expect(codes(anAssessment({ withoutRisk: ['insight'], hazards: [aHazard()], actions: [action] }))).toEqual([]);
  expect(codes(anAssessment({ withoutRisk: ['insight'], hazards: [aHazard({ probability: 1 })] }))).toEqual([]);
});

test('a worse risk is never graded lower, and the grade is that of the product', () => {
  const grade = fc.integer({ min: 1, max: 4 });
  const order = ['low', 'medium', 'high'];
  fc.assert(
    fc.property(grade, grade, grade, grade, (probability, consequence, more, worse) => {
      const now = gradeOf({ probability, consequence }, TEMPLATE.thresholds);
      const then = gradeOf(
        { probability: Math.max(probability, more), consequence: Math.max(consequence, worse) },
        TEMPLATE.thresholds,
      );
      expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(now));
      const product = probability * consequence;
      expect(now).toBe(product >= 9 ? 'high' : product >= 4 ? 'medium' : 'low');
    }),
  );
});

test('a template is in force when both have agreed, and the newest such version is the one', () => {
  const version = (number: number, ...roles: readonly (typeof MAKERS)[number][]) =>
    ({
      level: 'unit',
      concerns: 'remote-work',
      number,
      agreements: roles.map((role) => ({ role, at: '2026-03-02T11:00:00Z', by: null })),
    }) as unknown as RiskTemplate;
  const used = (...of: RiskTemplate[]) => inForce(of).map(({ number }) => number);
  expect(used(version(1, 'hr'))).toEqual([]);
  expect(used(version(1, 'information-security'))).toEqual([]);
  expect(used(version(1, ...MAKERS), version(2, 'hr'))).toEqual([1]);
  expect(used(version(2, ...MAKERS), version(1, ...MAKERS))).toEqual([2]);
});

test('what worries somebody asks for measures, and so does what they are unsure of', () => {
  const answer = (given: 'fine' | 'unsure' | 'concern') => [{ item: 'x', answer: given, words: null }];
  expect(asksForMeasures(answer('fine'))).toBe(false);
  expect(asksForMeasures(answer('unsure'))).toBe(true);
  expect(asksForMeasures(answer('concern'))).toBe(true);
});

test('the suggestions can be used as they are, and both levels ask about both areas', () => {
  expect(listSuggestions().map(({ level }) => level)).toEqual(['unit', 'individual']);
});
