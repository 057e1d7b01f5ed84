import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { periodOfInclusive } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { HolderRole } from '../../authority/index.ts';
import type { SubjectKind } from '../../duties/index.ts';
import type { SubjectPages } from '../../organisation/index.ts';
import type { ChainMatter, Found, Seat } from '../reading/matter.ts';
import { findInquiry, INQUIRY, type InquiryId, type Item, listHearings, listInquiries, listItems } from './store.ts';

/** Inquiries as a kind of matter: what was registered from before, and who has been heard. */
export const inquiryChain: ChainMatter = {
  kind: INQUIRY,
  subjectsOf: async (_tx, id) => [{ kind: INQUIRY, id }],
  async registered(tx, id, knownAt) {
    const inquiry = await findInquiry(tx, id as InquiryId);
    return inquiry === undefined ? NOTHING : foundIn(await listItems(tx, id, knownAt), inquiry.authority);
  },
  isLedBy: async (tx, id, person) => (await findInquiry(tx, id as InquiryId))?.owner === person,
  hearingsOf: (tx: Tx, id: string, knownAt: Instant) => listHearings(tx, id, knownAt),
};

const NOTHING: Found = { duties: [], evidence: [], means: [], responsibilities: [] };

/** Where an inquiry stands: under its authority. */
export const inquirySubjects: readonly SubjectKind[] = [
  {
    kind: INQUIRY,
    placesOf: async (tx, ids) =>
      Promise.all(
        ids.map(async (id) => {
          const inquiry = await findInquiry(tx, id as InquiryId);
          return inquiry === undefined ? {} : { authority: inquiry.authority };
        }),
      ),
  },
];

/** What inquiries are called, and their page: the chain. */
export const inquirySubjectPages: readonly SubjectPages[] = [
  {
    kind: INQUIRY,
    async pagesOf(tx, { actor, policy, times }, ids) {
      const found = await listInquiries(tx, { actor, policy, on: times.on }, ids);
      return new Map(found.map(({ id, title }) => [id as string, { title, href: `/chains/inquiry/${id}` }]));
    },
  },
];

function foundIn(items: readonly Item[], authority: AuthorityId): Found {
  const same = (text: string) => ({ sv: text, en: text });
  const found = { duties: [], evidence: [], means: [], responsibilities: [] } as {
    -readonly [Part in keyof Found]: Found[Part][number][];
  };
  for (const { id, content, recordedAt } of items)
    switch (content.kind) {
      case 'duty':
        found.duties.push({
          ...seatOf(content, authority),
          id,
          track: 'line',
          arisenOn: content.arisenOn,
          dueOn: content.dueOn,
          noticeDays: 0,
          origin: 'before',
          hasFallen: false,
          needs: content.needs,
          title: same(content.title),
          source: content.source,
        });
        break;
      case 'evidence':
        found.evidence.push({
          id,
          duty: content.dutyId,
          kind: content.of,
          effectiveOn: content.effectiveOn,
          recordedOn: localDateOf(recordedAt),
          isVoided: false,
          title: same(content.title),
          journalNumber: content.journalNumber,
        });
        break;
      case 'means':
        found.means.push({
          ...seatOf(content, authority),
          ...periodOfInclusive(content.from, content.lastDay ?? undefined),
          kind: content.means,
          source: content.source,
        });
        break;
      case 'responsibility':
        found.responsibilities.push({
          ...seatOf(content, authority),
          ...periodOfInclusive(content.from, content.lastDay ?? undefined),
          title: same(content.title),
          source: content.source,
        });
    }
  return found;
}

/** The office that an item names: of its unit, or of the inquiry's own authority. */
export function seatOf(
  { role, unitId }: { readonly role: HolderRole; readonly unitId: string | null },
  authority: AuthorityId,
): Seat {
  const ofAuthority = role === 'chair' || role === 'board' || unitId === null;
  return { role, place: ofAuthority ? { authority } : { unit: unitId as UnitId } };
}
