import { z } from 'zod';
import {
  ChoiceField,
  Disclosure,
  Form,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RiskAssessmentView } from '../../api.ts';
import { OPINIONS, PARTICIPANTS, participant } from '../../assessment.ts';
import { riskTexts } from '../../texts.ts';
import { SmallButton } from './small-button.tsx';
import { newRowId, useContent } from './use-content.ts';

const entered = z.object({
  role: z.enum(PARTICIPANTS),
  name: participant.shape.name,
  attended: z.enum(['yes', 'no']),
  opinion: z.enum(OPINIONS),
});

/** The others who took part, as what, whether they were there, and what they think. */
export function Participants({ seen }: { readonly seen: RiskAssessmentView }) {
  const t = useTexts(riskTexts);
  const { save } = useContent(seen);
  const { participants } = seen.content;
  const isOpen = seen.mayWrite && seen.signed === null;
  return (
    <section aria-labelledby="participants" className="stack">
      <h2 id="participants">{t('risk.part.participants')}</h2>
      {participants.length === 0 ? <p>{t('risk.participants.none')}</p> : null}
      <ul className="risk-list" hidden={participants.length === 0}>
        {participants.map(({ id, name, role, attended, opinion }) => (
          <li key={id}>
            <p>
              {name}, {t(`risk.participant.${role}`)}: {t(attended ? 'risk.attended' : 'risk.not-attended')}.{' '}
              {t('risk.opinion')}: {t(`risk.opinion.${opinion}`).toLocaleLowerCase()}.
            </p>
            {isOpen ? (
              <SmallButton
                text={t('risk.remove')}
                about={t('risk.participant.remove', { name })}
                act={() => save((now) => ({ participants: now.participants.filter((one) => one.id !== id) }))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <Disclosure title={t('risk.participants.add')}>
          {(close) => <ParticipantForm seen={seen} onDone={close} />}
        </Disclosure>
      ) : null}
    </section>
  );
}

function ParticipantForm({ seen, onDone }: { readonly seen: RiskAssessmentView; onDone(): void }) {
  const t = useTexts(riskTexts);
  const { save } = useContent(seen);
  const form = useForm({
    schema: entered,
    onSubmit: async ({ attended, ...rest }) => {
      const added = { id: newRowId(), ...rest, attended: attended === 'yes', words: null };
      await save(({ participants }) => ({ participants: [...participants, added] }));
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('risk.participants.add')}>
      <SelectField
        form={form}
        name="role"
        label={t('risk.participant.role')}
        missing={t('risk.participant.role.missing')}
        options={{
          manager: t('risk.participant.manager'),
          employee: t('risk.participant.employee'),
          hr: t('risk.participant.hr'),
          'information-security': t('risk.participant.information-security'),
          'occupational-health': t('risk.participant.occupational-health'),
          other: t('risk.participant.other'),
        }}
      />
      <TextField
        form={form}
        name="name"
        label={t('risk.representative.name')}
        hint={t('risk.representative.name.hint')}
        missing={t('risk.representative.name.missing')}
      />
      <ChoiceField
        form={form}
        name="attended"
        label={t('risk.representative.attended')}
        missing={t('risk.representative.attended.missing')}
        options={{ yes: t('risk.representative.attended.yes'), no: t('risk.representative.attended.no') }}
      />
      <ChoiceField
        form={form}
        name="opinion"
        label={t('risk.opinion')}
        missing={t('risk.opinion.missing')}
        options={{
          agrees: t('risk.opinion.agrees'),
          disagrees: t('risk.opinion.disagrees'),
          none: t('risk.opinion.none'),
        }}
      />
    </Form>
  );
}
