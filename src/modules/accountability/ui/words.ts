import type { LocalDate } from '../../../kernel/local-date.ts';
import { useFormats, useTexts } from '../../../platform/ui/index.ts';
import type { DutyAnswer, LinkAnswer } from '../api.ts';
import { chainTexts } from './texts.ts';

type Share = DutyAnswer['shares'][number];
type Place = Pick<LinkAnswer, 'role' | 'unit'>;

/** What the parts of a chain are called, in the reader's language. */
export function useChainWords() {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  const person = (one: Share['person']) => one?.name ?? t('accountability.by-function');
  return {
    /** An office: ”närmaste chef, Hälsocentralen Lövstad”. */
    office,
    /** The same at the head of something. */
    officeTitle: (place: Place) => office(place).replace(/^./u, (letter) => letter.toUpperCase()),
    person,
    /** Who a share is, in whose place, and what they lacked. */
    share: ({ person: who, actingFor, isHeld, lacking }: Share) =>
      [
        isHeld ? person(who) : [],
        actingFor === null ? [] : t('accountability.acting-for', { who: person(actingFor) }),
        lacking.length === 0 ? [] : t('accountability.share.lacking', { lacking: means(lacking) }),
      ]
        .flat()
        .join(', '),
    means,
    days: (from: string, to: string) => formats.days(from as LocalDate, to as LocalDate),
  };

  function office({ role, unit }: Place): string {
    return [t(`accountability.role.${role}`), unit?.name ?? []].flat().join(', ');
  }

  function means(lacking: Share['lacking']): string {
    return lacking.map((one) => t(`accountability.means.${one}`)).join(', ');
  }
}
