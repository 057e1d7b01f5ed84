import type { LocalDate } from '../../../kernel/local-date.ts';
import { DayText, Disclosure, StatusTag, useFormats, useTexts } from '../../../platform/ui/index.ts';
import type { PlanAnswer, RoundAnswer } from '../api.ts';
import { DrawSample, FinishMeasure, FreezePopulation, ReportRound } from './round-forms.tsx';
import { controlTexts } from './texts.ts';

export interface RoundProps {
  readonly plan: PlanAnswer;
  readonly round: RoundAnswer;
  onDone(): Promise<void>;
}

const TONES = { planned: 'waiting', frozen: 'waiting', drawn: 'waiting', reported: 'done' } as const;

/** One time that a check is made: where it stands, how it was drawn, what it showed, and the next step for whoever holds it. */
export function RoundTold({ plan, round, onDone }: RoundProps) {
  const t = useTexts(controlTexts);
  const formats = useFormats();
  const day = (on: string) => formats.day(on as LocalDate);
  return (
    <div className="stack">
      <h4>{t('control.round.title', { n: round.number, day: day(round.dueOn) })}</h4>
      <p>
        <StatusTag tone={round.isLate ? 'late' : TONES[round.state]}>
          {round.isLate ? t('control.round.late') : t(`control.state.${round.state}`)}
        </StatusTag>{' '}
        {round.reportedOn === null ? null : <DayText day={round.reportedOn as LocalDate} />}
      </p>
      <Drawn round={round} />
      {round.words === null ? null : <p>{round.words}</p>}
      {round.measures.map((measure) => (
        <div key={measure.id}>
          <p>
            <strong>{t('control.measure')}:</strong> {measure.words} ({t(`control.role.${measure.owner.role}`)},{' '}
            {measure.owner.unit.name}, {t('control.measure.due').toLowerCase()} {day(measure.dueOn)}){' '}
            {measure.done === null
              ? t('control.measure.open')
              : `${t('control.measure.done')} ${day(measure.done.on)}: ${measure.done.words}`}
          </p>
          {measure.mayFinish ? (
            <Disclosure title={t('control.measure.finish')}>
              {() => <FinishMeasure id={measure.id} onDone={onDone} />}
            </Disclosure>
          ) : null}
        </div>
      ))}
      <NextStep plan={plan} round={round} onDone={onDone} />
    </div>
  );
}

function Drawn({ round }: { readonly round: RoundAnswer }) {
  const t = useTexts(controlTexts);
  if (round.populationCount === null) return null;
  return (
    <>
      <p>
        {round.seed === null
          ? t('control.round.population', {
              n: String(round.populationCount),
              hash: round.populationHash?.slice(0, 12) ?? '',
            })
          : t('control.round.sample.of', {
              n: String(round.sample.length),
              all: String(round.populationCount),
              seed: round.seed,
            })}{' '}
        <a href={`/api/v1/control-rounds/${round.id}/population`}>{t('control.round.redraw')}</a>
      </p>
      {round.sample.length === 0 ? null : (
        <ol>
          {round.sample.map(({ id, href, found, words }, index) => (
            <li key={id}>
              {href === null ? (
                t('control.report.item', { n: index + 1 })
              ) : (
                <a href={href}>{t('control.report.item.open', { n: index + 1 })}</a>
              )}
              {found === null ? null : ` – ${t(`control.found.${found}`)}`}
              {words === null ? null : `: ${words}`}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function NextStep({ plan, round, onDone }: RoundProps) {
  const t = useTexts(controlTexts);
  if (!round.mayCarry || round.state === 'reported') return null;
  const isDrawn = plan.checks[round.checkNumber]?.population !== null;
  if (isDrawn && round.state === 'planned') return <FreezePopulation plan={plan} round={round} onDone={onDone} />;
  if (isDrawn && round.state === 'frozen')
    return (
      <Disclosure title={t('control.draw')}>
        {() => <DrawSample plan={plan} round={round} onDone={onDone} />}
      </Disclosure>
    );
  return (
    <Disclosure title={t('control.report')}>
      {() => <ReportRound plan={plan} round={round} onDone={onDone} />}
    </Disclosure>
  );
}
