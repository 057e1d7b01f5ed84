import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useTexts, useToday } from '../../../../platform/ui/index.ts';
import { reviewTexts } from './texts.ts';
import type { Parts, Typed } from './typed.ts';

interface OutcomeFieldsProps {
  readonly parts: Parts;
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string>>;
  onEnter(part: Partial<Typed>): void;
}

/** What the chosen outcome asks for: the part, the day, conditions with days, reasons. */
export function OutcomeFields({ parts, typed, errors, onEnter }: OutcomeFieldsProps) {
  const t = useTexts(reviewTexts);
  const day = (id: string, value: string, label: string, enter: (value: string) => void) => (
    <DayInput id={id} value={value} label={label} error={errors[id]} onEnter={enter} />
  );
  return (
    <>
      {parts.inPart ? (
        <Textarea
          id="part"
          label={t('cases.review.part')}
          value={typed.forbiddenPart}
          onChange={({ target }) => onEnter({ forbiddenPart: target.value })}
          error={errors.part}
          minRows={2}
          resize="vertical"
        />
      ) : null}
      {parts.hasConditions ? <Conditions typed={typed} errors={errors} onEnter={onEnter} /> : null}
      {parts.forbids ? day('stop-by', typed.stopBy, t('cases.review.stop-by'), (stopBy) => onEnter({ stopBy })) : null}
      <Textarea
        id="reasons"
        label={parts.forbids || parts.refuses ? t('cases.review.reasons') : t('cases.review.reasons.optional')}
        description={parts.forbids ? t('cases.review.reasons.hint') : undefined}
        value={typed.reasons}
        onChange={({ target }) => onEnter({ reasons: target.value })}
        error={errors.reasons}
        minRows={3}
        resize="vertical"
        maxLength={5000}
      />
      {day('review-on', typed.reviewOn, t('cases.review.review-on'), (reviewOn) => onEnter({ reviewOn }))}
    </>
  );
}

function Conditions({ typed, errors, onEnter }: Omit<OutcomeFieldsProps, 'parts'>) {
  const t = useTexts(reviewTexts);
  // There is always one to fill in.
  const conditions = typed.conditions.length === 0 ? [{ text: '', followUpOn: '' }] : typed.conditions;
  const change = (at: number, part: Partial<(typeof conditions)[number]>) =>
    onEnter({ conditions: conditions.map((old, index) => (index === at ? { ...old, ...part } : old)) });
  return (
    <fieldset className="conditions" id="conditions" tabIndex={-1}>
      <legend>{t('cases.review.conditions')}</legend>
      {errors.conditions === undefined ? null : <p className="conditions__error">{errors.conditions}</p>}
      {[...conditions.entries()].map(([index, { text, followUpOn }]) => (
        <div className="conditions__one" key={index}>
          <Textarea
            label={t('cases.review.condition', { n: index + 1 })}
            value={text}
            onChange={({ target }) => change(index, { text: target.value })}
            minRows={2}
            resize="vertical"
          />
          <DayInput
            id={`condition-day-${index}`}
            label={t('cases.review.condition.day', { n: index + 1 })}
            value={followUpOn}
            error={errors[`condition-day-${index}`]}
            onEnter={(value) => change(index, { followUpOn: value })}
          />
        </div>
      ))}
      <div>
        <Button
          type="button"
          variant="tertiary"
          size="small"
          onClick={() => onEnter({ conditions: [...conditions, { text: '', followUpOn: '' }] })}
        >
          {t('cases.review.condition.add')}
        </Button>
      </div>
    </fieldset>
  );
}

interface DayInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  onEnter(value: string): void;
}

/** A day, typed. */
export function DayInput({ id, label, value, error, onEnter }: DayInputProps) {
  const t = useTexts(reviewTexts);
  const example = useToday();
  return (
    <TextField
      id={id}
      label={label}
      description={t('cases.review.day.hint', { example })}
      value={value}
      onChange={({ target }) => onEnter(target.value)}
      error={error}
      autoComplete="off"
      inputMode="numeric"
      htmlSize={14}
    />
  );
}
