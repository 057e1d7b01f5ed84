import type { PersonId } from '../../kernel/ids.ts';
import type { Translate } from '../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';
import type { Reason } from './who-decides.ts';

type Told = Pick<Reason, 'level' | 'because'> & { readonly person: string | null };

/** Names of those who may be told of by name; others are told of by their role. */
export interface ReasonNames {
  nameOf(person: string): string | undefined;
  /** The body that decides, when one does. */
  readonly body: string | undefined;
}

/** One step of the way in a sentence: "Anna Ek (närmaste chef) är borta den dagen." */
export function tellReason(t: Translate<typeof sv>, { level, because, person }: Told, names: ReasonNames): string {
  const called = t(`authority.level.${level}`);
  const who =
    because === 'decides-as-body'
      ? (names.body ?? t('authority.body'))
      : ((person === null ? undefined : names.nameOf(person)) ?? t('authority.somebody', { level: called }));
  return t(`authority.because.${because}`, { level: called, who });
}

/** The whole way, as one paragraph. */
export function tellReasons(
  t: Translate<typeof sv>,
  reasons: readonly (Told & { readonly person: PersonId | null })[],
  names: ReasonNames,
): string {
  return reasons.map((reason) => tellReason(t, reason, names)).join(' ');
}
