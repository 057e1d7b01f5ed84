import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  StatusTag,
  Timeline,
  type TimelineItem,
  type Tone,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { DutyAnswer, GapAnswer, LinkAnswer } from '../api.ts';
import { placeInTimeline } from '../chain/states.ts';
import { CorrectionText } from './correction-text.tsx';
import { chainTexts } from './texts.ts';
import { useChainWords } from './words.ts';

const TONES = {
  'in-time': 'done',
  'not-applicable': 'neutral',
  'not-due': 'waiting',
  'addressed-in-error': 'neutral',
  'could-not-know': 'neutral',
  'without-means': 'attention',
  'no-holder': 'attention',
  'recorded-late': 'done',
  late: 'attention',
  'statement-only': 'attention',
  'not-asked': 'waiting',
  asked: 'waiting',
  missing: 'attention',
  gap: 'late',
} as const satisfies Record<DutyAnswer['state'], Tone>;

/** Each level of the chain from the top down, with what was due there as a timeline. */
export function Links({ links, gaps }: { readonly links: readonly LinkAnswer[]; readonly gaps: readonly GapAnswer[] }) {
  const t = useTexts(chainTexts);
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t('accountability.chain.links')}</h2>
      {links.map((link) => (
        <LinkSection key={link.office} link={link} gaps={gaps} />
      ))}
    </section>
  );
}

function LinkSection({ link, gaps }: { readonly link: LinkAnswer; readonly gaps: readonly GapAnswer[] }) {
  const t = useTexts(chainTexts);
  const words = useChainWords();
  const itemOf = useTimelineItem();
  const name = words.office(link);
  return (
    <section className="chain-link" aria-label={name}>
      <h3>{words.officeTitle(link)}</h3>
      {link.holders.length === 0 ? null : (
        <p className="muted">
          {t('accountability.chain.holders', { who: link.holders.map((one) => words.person(one)).join(', ') })}
        </p>
      )}
      {link.duties.length === 0 ? (
        <p>{t('accountability.chain.nothing-due')}</p>
      ) : (
        <Timeline items={link.duties.map((duty) => itemOf(duty, name, gaps))} />
      )}
    </section>
  );
}

/** A duty as an item of the timeline: a gap is an item of its own kind, in words and in shape. */
function useTimelineItem(): (duty: DutyAnswer, office: string, gaps: readonly GapAnswer[]) => TimelineItem {
  const t = useTexts(chainTexts);
  const language = useLanguage();
  return (duty, office, gaps) => {
    const { id: key, title, state, dueOn, shownBy } = duty;
    const children = <DutyBody duty={duty} />;
    const kind = placeInTimeline(state);
    if (kind === 'gap') {
      const first = gaps.find(({ isFinal }) => isFinal);
      const label = state === 'missing' ? 'so-far' : first?.duty === key ? 'first' : 'final';
      return {
        kind,
        key,
        title: title[language],
        label: t(`accountability.gap.${label}`),
        expectedOf: office,
        expectedBy: dueOn as LocalDate,
        children,
      };
    }
    return {
      kind,
      key,
      title: title[language],
      day: (shownBy?.effectiveOn ?? dueOn) as LocalDate,
      children,
      ...(shownBy?.journalNumber == null ? {} : { journalNumber: shownBy.journalNumber }),
    };
  };
}

function DutyBody({ duty }: { readonly duty: DutyAnswer }) {
  const t = useTexts(chainTexts);
  const language = useLanguage();
  const formats = useFormats();
  const words = useChainWords();
  const { shownBy, shares } = duty;
  const day = (text: string) => formats.day(text as LocalDate);
  return (
    <>
      <ul className="chain-shares">
        {shares.map((share) => (
          <li key={`${share.person?.id ?? ''} ${share.from} ${share.state}`}>
            <StatusTag tone={TONES[share.state]}>{t(`accountability.state.${share.state}`)}</StatusTag>
            <span>{words.share(share)}</span>
            <span className="muted">{words.days(share.from, share.lastDay)}</span>
            <Reply share={share} />
          </li>
        ))}
      </ul>
      {placeInTimeline(duty.state) === 'gap' ? null : <p>{t('accountability.duty.due', { day: day(duty.dueOn) })}</p>}
      {shownBy === null ? null : (
        <p>
          {t('accountability.duty.shown', {
            what: shownBy.title?.[language] ?? t(`accountability.evidence.${shownBy.kind}`),
            day: day(shownBy.effectiveOn),
          })}
          {shownBy.recordedOn === shownBy.effectiveOn
            ? null
            : `, ${t('accountability.duty.recorded', { day: day(shownBy.recordedOn) })}`}
        </p>
      )}
      <p className="muted">
        {t('accountability.duty.source', { source: duty.source })}
        {duty.origin === 'before' ? ` · ${t('accountability.duty.before')}` : null}
      </p>
    </>
  );
}

/** What whoever was heard answered, in their own words, with each side's word for why. */
function Reply({ share: { hearing } }: { readonly share: DutyAnswer['shares'][number] }) {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  if (hearing === null) return null;
  const { answeredOn, answerBy, text, cause, ownCause, correction } = hearing;
  const day = (of: string) => formats.day(of as LocalDate);
  return (
    <span className="chain-reply">
      {answeredOn === null
        ? t('accountability.reply.waiting', { day: day(answerBy) })
        : t('accountability.reply.answered', { day: day(answeredOn) })}
      {text === null ? null : ` ”${text}”`}
      {ownCause === null
        ? null
        : ` ${t('accountability.reply.own-cause', { cause: t(`accountability.cause.${ownCause}`) })}`}
      {cause === null ? null : ` ${t('accountability.reply.cause', { cause: t(`accountability.cause.${cause}`) })}`}
      {correction === null ? null : (
        <>
          {' '}
          {t('accountability.correction.asked')} <CorrectionText of={correction} />
        </>
      )}
    </span>
  );
}
