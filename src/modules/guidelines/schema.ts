import { z } from 'zod';
import { section, sourceDocument } from './content/document.ts';
import { dutyTemplate } from './content/duty-template.ts';
import { faultsIn } from './content/faults.ts';
import { form } from './content/form.ts';
import { gate } from './content/gate.ts';
import { limit } from './content/limit.ts';
import { checklist, exemption, ground, preference, standardReason } from './content/lists.ts';
import { rule } from './content/rule.ts';
import { slug, words } from './content/words.ts';

const shape = z.strictObject({
  title: words,
  /** The kinds of case it governs, by the names that the kinds themselves have; `general` = all of them. */
  governs: z.array(slug).min(1).max(20),
  source: sourceDocument,
  sections: z.array(section).max(500).default([]),
  limits: z.array(limit).max(200).default([]),
  gates: z.array(gate).max(200).default([]),
  forms: z.array(form).max(50).default([]),
  checklists: z.array(checklist).max(50).default([]),
  exemptions: z.array(exemption).max(50).default([]),
  preferences: z.array(preference).max(50).default([]),
  reasons: z.array(standardReason).max(200).default([]),
  grounds: z.array(ground).max(50).default([]),
  rules: z.array(rule).max(300).default([]),
  templates: z.array(dutyTemplate).max(200).default([]),
});

/** All that one version of a guideline says. A list that is absent is empty: nobody rules on everything. */
export const guidelineContent = shape
  .check(({ value, issues }) => {
    for (const { path, ...params } of faultsIn(value))
      issues.push({ code: 'custom', input: value, path: [...path], params });
  })
  .meta({ id: 'GuidelineContent' });
export type GuidelineContent = z.output<typeof shape>;
