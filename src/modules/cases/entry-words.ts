import type { Bilingual } from '../guidelines/index.ts';
import { en } from './ui/texts.en.ts';
import { sv } from './ui/texts.sv.ts';

/** Entries beside a case that duties arise from or are met by: no page of a case tells them. */
const BESIDE: readonly (readonly [string, Bilingual])[] = [
  ['information.given', { sv: 'Informationen gavs', en: 'The information was given' }],
  ['oral-agreement.stated', { sv: 'Den muntliga överenskommelsen skrevs ner', en: 'The oral agreement was put down' }],
  ['oral-agreement.answered', { sv: 'Den andra sidan svarade', en: 'The other side answered' }],
  ['oral-agreement.followed-up', { sv: 'Ett ärende eller ett samtal följde', en: 'A case or a talk followed' }],
  ['document.delivered', { sv: 'Beslutet nådde medarbetaren', en: 'The decision reached the employee' }],
];

/** What the entries about a case are called on its page, by their type: the same words wherever they are told. */
export const caseEntryWords: ReadonlyMap<string, Bilingual> = new Map<string, Bilingual>([
  ...BESIDE,
  ...Object.entries(sv).flatMap(([key, words]) => {
    const [, type] = /^cases\.entry\.([a-z-]+\.[a-z-]+)$/.exec(key) ?? [];
    return type === undefined ? [] : [[type, { sv: words, en: en[key as keyof typeof sv] }] as const];
  }),
]);
