import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  DateField,
  Disclosure,
  Form,
  SelectField,
  StatusTag,
  TextAreaField,
  TextField,
  useForm,
  useFormats,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RiskAssessmentView } from '../../api.ts';
import { plannedAction } from '../../assessment.ts';
import { riskTexts } from '../../texts.ts';
import { CheckedForm, DoneForm } from './progress-forms.tsx';
import { SmallButton } from './small-button.tsx';
import { newRowId, useContent } from './use-content.ts';

type Action = RiskAssessmentView['content']['actions'][number];
type Progress = RiskAssessmentView['progress'][number];

/** The action plan: what, who, by when, and whether it had the effect meant. */
export function ActionPlan({ seen }: { readonly seen: RiskAssessmentView }) {
  const t = useTexts(riskTexts);
  const { actions, hazards } = seen.content;
  const isOpen = seen.mayWrite && seen.signed === null;
  return (
    <section aria-labelledby="actions" className="stack">
      <h2 id="actions">{t('risk.part.actions')}</h2>
      {actions.length === 0 ? <p>{t('risk.actions.none')}</p> : null}
      <ul className="risk-list" hidden={actions.length === 0}>
        {actions.map((action) => (
          <ActionRow key={action.id} seen={seen} action={action} />
        ))}
      </ul>
      {isOpen && hazards.length > 0 ? (
        <Disclosure title={t('risk.action.add')}>{(close) => <ActionForm seen={seen} onDone={close} />}</Disclosure>
      ) : null}
    </section>
  );
}

function ActionRow({ seen, action }: { readonly seen: RiskAssessmentView; readonly action: Action }) {
  const t = useTexts(riskTexts);
  const formats = useFormats();
  const { save } = useContent(seen);
  const progress = seen.progress.find(({ id }) => id === action.id);
  const hazard = seen.content.hazards.find(({ id }) => id === action.hazard);
  const { what, who, by, checkOn } = action;
  return (
    <li>
      <p>{what}</p>
      <p className="muted">
        {t('risk.action.planned', {
          who,
          by: formats.day(by as LocalDate),
          check: formats.day(checkOn as LocalDate),
        })}{' '}
        {hazard === undefined ? '' : `${t('risk.action.hazard')}: ${hazard.words}`}
      </p>
      {seen.signed === null ? (
        seen.mayWrite ? (
          <SmallButton
            text={t('risk.remove')}
            about={t('risk.action.remove', { text: what })}
            act={() => save((now) => ({ actions: now.actions.filter(({ id }) => id !== action.id) }))}
          />
        ) : null
      ) : (
        <Became seen={seen} action={action} progress={progress} />
      )}
    </li>
  );
}

interface BecameProps {
  readonly seen: RiskAssessmentView;
  readonly action: Action;
  readonly progress: Progress | undefined;
}

/** What became of a measure of a signed assessment, and putting down the next. */
function Became({ seen, action, progress }: BecameProps) {
  const t = useTexts(riskTexts);
  const { done = null, checked = null } = progress ?? {};
  const state =
    checked !== null ? (checked.hasEffect ? 'effective' : 'ineffective') : done !== null ? 'done' : 'planned';
  const tone = { planned: 'waiting', done: 'attention', effective: 'done', ineffective: 'late' } as const;
  const to = { seen, action: action.id };
  return (
    <>
      <p>
        <StatusTag tone={tone[state]}>{t(`risk.action.state.${state}`)}</StatusTag>
      </p>
      {[done?.words, checked?.words].map((words) => (words ? <p key={words}>{words}</p> : null))}
      {!seen.mayWrite || checked !== null ? null : done === null ? (
        <Disclosure title={t('risk.action.done.title')}>{(close) => <DoneForm {...to} onDone={close} />}</Disclosure>
      ) : (
        <Disclosure title={t('risk.action.checked.title')}>
          {(close) => <CheckedForm {...to} onDone={close} />}
        </Disclosure>
      )}
    </>
  );
}

const entered = z
  .object({
    hazard: z.string().min(1),
    what: plannedAction.shape.what,
    who: plannedAction.shape.who,
    by: plannedAction.shape.by,
    checkOn: plannedAction.shape.checkOn,
  })
  .refine(({ by, checkOn }) => by <= checkOn, {
    path: ['checkOn'],
    params: {
      sv: 'Effekten kontrolleras tidigast den dag åtgärden ska vara klar.',
      en: 'The effect is checked at the earliest on the day that the measure is to be done.',
    },
  });

function ActionForm({ seen, onDone }: { readonly seen: RiskAssessmentView; onDone(): void }) {
  const t = useTexts(riskTexts);
  const { save } = useContent(seen);
  const form = useForm({
    schema: entered,
    onSubmit: async (values) => {
      await save(({ actions }) => ({ actions: [...actions, { id: newRowId(), ...values }] }));
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('risk.action.save')}>
      <SelectField
        form={form}
        name="hazard"
        label={t('risk.action.hazard')}
        missing={t('risk.action.hazard.missing')}
        options={Object.fromEntries(seen.content.hazards.map(({ id, words }) => [id, words]))}
      />
      <TextAreaField form={form} name="what" label={t('risk.action.what')} missing={t('risk.action.what.missing')} />
      <TextField
        form={form}
        name="who"
        label={t('risk.action.who')}
        hint={t('risk.action.who.hint')}
        missing={t('risk.action.who.missing')}
      />
      <DateField form={form} name="by" label={t('risk.action.by')} missing={t('risk.action.by.missing')} />
      <DateField
        form={form}
        name="checkOn"
        label={t('risk.action.check-on')}
        missing={t('risk.action.check-on.missing')}
      />
    </Form>
  );
}
