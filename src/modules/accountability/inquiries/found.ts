import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { periodOfInclusive } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { HolderRole } from '../../authority/index.ts';
import type { SubjectKind } from '../../duties/index.ts';
import type { SubjectPages } from '../../organisation/index.ts';
import type { ChainMatter, Found, FoundDuty, Seat } from '../reading/matter.ts';
import { listHearings } from './hearing-store.ts';
import type { ItemForm } from './schema.ts';
import { findInquiry, INQUIRY, type InquiryId, type Item, listInquiries, listItems } from './store.ts';

/** Inquiries as a kind of matter: what was registered from before, and who has been heard. */
export const inquiryChain: ChainMatter = {
  kind: INQUIRY,
  subjectsOf: async (_tx, id) => [{ kind: INQUIRY, id }],
  async registered(tx, id, knownAt) {
    const inquiry = await findInquiry(tx, id as InquiryId);
    return inquiry === undefined ? NOTHING : foundIn(await listItems(tx, id, knownAt), inquiry.authority);
  },
  aboutOf: async (tx, id) => (await findInquiry(tx, id as InquiryId))?.about ?? null,
  isLedBy: async (tx, id, person) => (await findInquiry(tx, id as InquiryId))?.owner === person,
  hearingsOf: (tx: Tx, id: string, knownAt: Instant) => listHearings(tx, [id], knownAt),
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
  const found = { duties: [], evidence: [], means: [], responsibilities: [] } as {
    -readonly [Part in keyof Found]: Found[Part][number][];
  };
  for (const { id, content, recordedAt, voided } of items)
    if (content.kind === 'evidence')
      found.evidence.push({
        id,
        duty: content.dutyId,
        kind: content.of,
        effectiveOn: content.effectiveOn,
        recordedOn: localDateOf(recordedAt),
        isVoided: voided !== null,
        title: same(content.title),
        journalNumber: content.journalNumber,
      });
    else if (voided === null && content.kind === 'duty') found.duties.push(foundDuty(id, content, authority));
    else if (voided === null && content.kind !== 'duty') {
      const period = periodOfInclusive(content.from, content.lastDay ?? undefined);
      const of = { ...seatOf(content, authority), ...period, source: content.source };
      if (content.kind === 'means') found.means.push({ ...of, kind: content.means });
      else found.responsibilities.push({ ...of, title: same(content.title) });
    }
  return found;
}

/** Something registered that was due. */
export function foundDuty(id: string, content: Extract<ItemForm, { kind: 'duty' }>, authority: AuthorityId): FoundDuty {
  return {
    ...seatOf(content, authority),
    id,
    track: 'line',
    arisenOn: content.arisenOn,
    dueOn: content.dueOn,
    noticeDays: 0,
    origin: 'before',
    fellOn: null,
    needs: content.needs,
    title: same(content.title),
    source: content.source,
  };
}

function same(text: string) {
  return { sv: text, en: text };
}

/** The office that an item names: of its unit, or of the inquiry's own authority. */
function seatOf(
  { role, unitId }: { readonly role: HolderRole; readonly unitId: string | null },
  authority: AuthorityId,
): Seat {
  const ofAuthority = role === 'chair' || role === 'board' || unitId === null;
  return { role, place: ofAuthority ? { authority } : { unit: unitId as UnitId } };
}
