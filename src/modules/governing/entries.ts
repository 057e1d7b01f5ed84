import type { LocalDate } from '../../kernel/local-date.ts';
import type { EntryActor, EntryDraft, Facts } from '../../platform/journal/index.ts';
import { type DocumentContent, GOVERNING_DOCUMENT, type GoverningDocumentId } from './document.ts';

/** An entry about a governing document; each says who owns it and when it is to be reviewed, since the templates ask. */
export function governingEntry(
  event: 'registered' | 'changed' | 'reviewed' | 'withdrawn' | 'told',
  id: GoverningDocumentId,
  { authority, owner, reviewOn }: Pick<DocumentContent, 'authority' | 'owner' | 'reviewOn'>,
  { actor, on, facts = {} }: { readonly actor: EntryActor; readonly on: LocalDate; readonly facts?: Facts },
): EntryDraft {
  return {
    type: `governing-document.${event}`,
    subject: { kind: GOVERNING_DOCUMENT, id },
    actor,
    authority,
    effectiveOn: on,
    facts: { ownerRole: owner?.role ?? 'none', reviewOn, ...facts },
  };
}

/** What these entries are called, wherever they are told. */
export const governingEntryWords: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([
  ['governing-document.registered', { sv: 'Det styrande dokumentet registrerades', en: 'The document was registered' }],
  ['governing-document.changed', { sv: 'Uppgifterna ändrades', en: 'Its particulars were changed' }],
  ['governing-document.reviewed', { sv: 'Dokumentet sågs över', en: 'The document was reviewed' }],
  ['governing-document.withdrawn', { sv: 'Dokumentet upphävdes', en: 'The document was withdrawn' }],
  ['governing-document.told', { sv: 'Information skickades', en: 'Information was sent' }],
]);
