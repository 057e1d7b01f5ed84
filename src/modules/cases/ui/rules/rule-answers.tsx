import './rule-answers.css';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { StatusTag, SummaryList, type Tone, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { RuleAnswersShown } from '../../api.ts';
import { texts } from '../../texts.ts';

type Answered = RuleAnswersShown['answers'][number];

/** Only what does not apply asks nothing of anybody. */
const TONES = {
  applies: 'waiting',
  'not-applicable': 'done',
  'needs-specialist': 'attention',
} as const satisfies Record<Answered['answer'], Tone>;

interface RuleAnswersProps {
  readonly told: RuleAnswersShown;
}

/** What a rule pack comes to: the track, each question with its reason and source, and the days that are counted. */
export function RuleAnswers({ told: { track, answers, counted } }: RuleAnswersProps) {
  const t = useTexts(texts);
  const formats = useFormats();
  return (
    <>
      <p>
        <strong>{t('cases.rules.track', { track: track.title })}</strong>
      </p>
      <ul className="rule-answers">
        {answers.map((one) => (
          <li key={one.question}>
            <AnswerItem answered={one} />
          </li>
        ))}
      </ul>
      {counted.length === 0 ? null : (
        <>
          <h3>{t('cases.rules.counted')}</h3>
          <SummaryList rows={counted.map(({ title, value }) => ({ label: title, value: formats.number(value) }))} />
        </>
      )}
    </>
  );
}

function AnswerItem({ answered: { title, answer, reason, source, sourceDate } }: { readonly answered: Answered }) {
  const t = useTexts(texts);
  const formats = useFormats();
  return (
    <>
      <p className="rule-answers__title">
        <strong>{title}</strong> <StatusTag tone={TONES[answer]}>{t(`cases.rules.${answer}`)}</StatusTag>
      </p>
      <p>{reason}</p>
      {source === null ? null : (
        <p className="muted">
          {sourceDate === null
            ? t('cases.rules.source', { source })
            : t('cases.rules.source.dated', { source, day: formats.day(sourceDate as LocalDate) })}
        </p>
      )}
    </>
  );
}
