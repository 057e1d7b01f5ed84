import type { ChainAnswer, DutyAnswer, LinkAnswer } from '../api.ts';

/** How one duty stood in each of two versions of a chain; null where it was not in it. */
export interface Compared {
  readonly key: string;
  readonly link: Pick<LinkAnswer, 'role' | 'unit'>;
  readonly duty: Pick<DutyAnswer, 'id' | 'title' | 'dueOn'>;
  readonly before: DutyAnswer['state'] | null;
  readonly after: DutyAnswer['state'] | null;
  /** Who stood there, where that is what differs. */
  readonly holders: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** What differs between two versions of the same chain, as known at two moments: the topmost office first. */
export function compareVersions(before: ChainAnswer, after: ChainAnswer): readonly Compared[] {
  const told = [flat(before), flat(after)] as const;
  const keys = [...new Set([...told[1].keys(), ...told[0].keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [told[0].get(key), told[1].get(key)];
    const either = is ?? was;
    if (either === undefined) return [];
    const holders = { before: holdersOf(was?.duty), after: holdersOf(is?.duty) };
    const isSame = was?.duty.state === is?.duty.state && holders.before.join() === holders.after.join();
    if (isSame) return [];
    const { link, duty } = either;
    return [{ key, link, duty, before: was?.duty.state ?? null, after: is?.duty.state ?? null, holders }];
  });
}

function flat({ links }: ChainAnswer) {
  return new Map(
    links.flatMap((link) => link.duties.map((duty) => [`${link.office} ${duty.id}`, { link, duty }] as const)),
  );
}

function holdersOf(duty: DutyAnswer | undefined): string[] {
  return [...new Set(duty?.shares.flatMap(({ person }) => person?.name ?? []) ?? [])];
}
