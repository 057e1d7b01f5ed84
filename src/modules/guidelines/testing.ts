import type { z } from 'zod';
import type { DatedTemplate } from './content/duty-template.ts';
import { type Gate, gate } from './content/gate.ts';
import { type Limit, limit } from './content/limit.ts';
import { type GuidelineContent, guidelineContent } from './schema.ts';

/** A guideline as somebody might write it: when a dog may come along to the office. */
export function aGuideline(of: Partial<z.input<typeof guidelineContent>> = {}): GuidelineContent {
  return guidelineContent.parse({
    title: 'Riktlinje för hund på kontoret',
    governs: ['office-dog'],
    source: { title: 'Riktlinje för hund på kontoret', journalNumber: 'KS 2025/7' },
    sections: [{ id: 'omfattning', heading: 'Avsnitt 3', text: 'Högst två dagar i veckan.', origin: 'document' }],
    ...of,
  });
}

/** A limit of that guideline: the dog comes at most two days a week. */
export function aLimit(of: Partial<z.input<typeof limit>> = {}): Limit {
  return limit.parse({
    id: 'dog-days',
    section: 'omfattning',
    title: { sv: 'Högst två dagar i veckan', en: 'At most two days a week' },
    strength: 'ska',
    measure: 'dog-days',
    per: 'week',
    comparison: 'at-most',
    value: 2,
    unit: 'days',
    ...of,
  });
}

/** A gate of that guideline: the neighbours have been asked before the dog is admitted. */
export function aGate(of: Partial<z.input<typeof gate>> = {}): Gate {
  return gate.parse({
    id: 'neighbours',
    section: 'omfattning',
    title: { sv: 'Grannarna är tillfrågade', en: 'The neighbours have been asked' },
    demand: 'must',
    before: 'admission',
    about: 'unit',
    satisfiedBy: ['neighbours.asked'],
    ...of,
  });
}

/** A duty template of that guideline: whoever runs the unit walks the dog within two weeks. */
export function aWalk(of: Partial<DatedTemplate> = {}): DatedTemplate {
  return {
    kind: 'dated',
    id: 'office-dog.walk',
    title: { sv: 'Gå ut med hunden', en: 'Walk the dog' },
    source: 'Avsnitt 3',
    section: 'omfattning',
    holder: 'nearest-manager',
    arisesOn: ['dog.admitted'],
    acceptedBy: ['dog.walked'],
    withdrawnBy: [],
    acceptsFrom: 'occasion',
    transition: 'keep',
    when: [],
    occasion: 'entry',
    withinDays: 14,
    countsFrom: null,
    shortestNoticeDays: 0,
    ladder: [],
    remindOn: [],
    ...of,
  };
}
