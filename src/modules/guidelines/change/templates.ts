import type { DatedTemplate, DutyTemplate } from '../content/duty-template.ts';
import type { Bilingual } from '../content/words.ts';
import { isSame } from '../difference/values.ts';
import type { GuidelineContent } from '../schema.ts';
import type { ChangeAsked, WhatWouldChange } from './port.ts';
import type { ChangeGroup, ChangeRow } from './schema.ts';

/**
 * What the version itself says of what people owe: which duty templates come, change and go, and what that does to
 * those that are open. Which duties those are, the duties tell.
 */
export const templatesTell: WhatWouldChange = {
  name: 'templates',
  title: { sv: 'Vad som ska göras, enligt riktlinjen', en: 'What is to be done, by the guideline' },
  groups: async (_tx, asked) => templateChanges(asked),
};

/** The groups of `templatesTell`, from two versions alone. */
export function templateChanges({ version, instead, only, page }: ChangeAsked): ChangeGroup[] {
  const old = new Map((instead?.content.templates ?? []).map((template) => [template.id, template]));
  const young = new Map(version.content.templates.map((template) => [template.id, template]));
  const came = [...young.values()].filter(({ id }) => !old.has(id));
  const went = [...old.values()].filter(({ id }) => !young.has(id));
  const changed = [...young.values()].filter((template) => {
    const before = old.get(template.id);
    return before !== undefined && !isSame(before, template);
  });
  const groups = [
    group('templates-come', COMES, came.map(rowOf(arisesText))),
    group('templates-change', CHANGES, changed.map(rowOf(({ transition }) => TRANSITION[transition]))),
    group('templates-go', GOES, went.map(rowOf(() => GONE))),
  ];
  return groups
    .filter(({ key, count }) => count > 0 && (only === undefined || only === key))
    .map((one) => ({ ...one, rows: one.rows.slice(page.offset, page.offset + page.limit) }));
}

function group(key: string, title: Bilingual, rows: ChangeRow[]): ChangeGroup {
  return { key, title, about: null, part: null, count: rows.length, shown: rows.length, rows };
}

function rowOf(
  effect: (template: DutyTemplate) => Bilingual,
): (template: GuidelineContent['templates'][number]) => ChangeRow {
  return (template) => ({ id: template.id, title: template.title, effect: effect(template), path: null });
}

const COMES = { sv: 'Kommer till', en: 'Added' };
const CHANGES = { sv: 'Ändras', en: 'Changed' };
const GOES = { sv: 'Faller bort', en: 'Taken away' };
const GONE = {
  sv: 'Ingenting nytt uppstår. Det som redan är öppet är kvar tills det är gjort.',
  en: 'Nothing new arises. What is open already stays until it is done.',
};

/** What a new reading of a template does to the duties that are open under the old one (DESIGN.md, `transition`). */
const TRANSITION: Readonly<Record<DatedTemplate['transition'], Bilingual>> = {
  keep: {
    sv: 'Det som redan är öppet behåller sin dag; det nya gäller det som uppstår efteråt.',
    en: 'What is open already keeps its day; the new words are for what arises later.',
  },
  'new-day': {
    sv: 'Det som redan är öppet får en ny dag.',
    en: 'What is open already gets a new day.',
  },
  withdraw: { sv: 'Det som redan är öppet faller.', en: 'What is open already falls.' },
};

function arisesText(template: DutyTemplate): Bilingual {
  if (template.kind === 'standing')
    return {
      sv: 'Ett ansvar som gäller hela tiden, med en fråga om året.',
      en: 'A standing responsibility, with a question a year.',
    };
  return {
    sv: 'Uppstår när det som ger upphov till det händer från och med den dagen.',
    en: 'Arises when what gives rise to it happens from that day on.',
  };
}
