import './audit-room.css';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { z } from 'zod';
import type { Instant } from '../../../../kernel/clock.ts';
import { formatInstant } from '../../../../platform/i18n/index.ts';
import {
  api,
  Form,
  NumberField,
  PlainTable,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  SelectField,
  TextField,
  useForm,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RoomView } from '../../audit-room/api.ts';
import { POPULATIONS } from '../../audit-room/room.ts';
import { roomTexts } from './texts.ts';

interface OfRoom {
  readonly room: RoomView;
  onDone(): Promise<void>;
}

/** What can be drawn from: frozen with count, time and hash, or a button that freezes it. */
export function Populations({ room, onDone }: OfRoom) {
  const t = useTexts(roomTexts);
  const language = useLanguage();
  const formats = useFormats();
  const [problem, setProblem] = useState<ProblemDetails>();
  async function freeze(population: string) {
    try {
      await api.post(`/api/v1/audit-rooms/${room.id}/populations`, { population });
      setProblem(undefined);
      await onDone();
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <section aria-labelledby="populations" className="stack">
      <h2 id="populations">{t('mapping.room.freeze.title')}</h2>
      <p>{t('mapping.room.freeze.what')}</p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <PlainTable
        name={t('mapping.room.freeze.table')}
        stacks
        titles={(['population', 'count', 'frozen', 'hash'] as const).map((one) => t(`mapping.room.column.${one}`))}
        rows={room.populations.map(({ name, frozen }) => {
          const what = t(`mapping.population-name.${name}`);
          if (frozen !== null)
            return {
              key: name,
              cells: [
                what,
                formats.number(frozen.count),
                formatInstant(language, frozen.frozenAt as Instant),
                <code key="hash" className="reference">
                  {frozen.hash}
                </code>,
              ],
            };
          const button = (
            <Button key="freeze" type="button" size="small" variant="secondary" onClick={() => void freeze(name)}>
              {t('mapping.room.freeze.send', { what: what.toLowerCase() })}
            </Button>
          );
          return { key: name, cells: [what, '–', t('mapping.room.not-frozen'), room.mayDraw ? button : '–'] };
        })}
      />
    </section>
  );
}

const drawing = z.object({
  population: z.enum(POPULATIONS),
  seed: z.string().trim().min(1).max(200),
  size: z.int().min(1).max(500),
});

/** The auditor's seed. It can always be tried; what is not frozen yet is said then. */
export function DrawForm({ room, onDone }: OfRoom) {
  const t = useTexts(roomTexts);
  const form = useForm({
    schema: drawing,
    initial: { population: 'persons' },
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/audit-rooms/${room.id}/samples`, values, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="draw" className="stack">
      <h2 id="draw">{t('mapping.room.draw.title')}</h2>
      <p>{t('mapping.room.draw.what')}</p>
      <Form form={form} submit={t('mapping.room.draw.send')}>
        <SelectField
          form={form}
          name="population"
          label={t('mapping.room.draw.population')}
          options={{
            persons: t('mapping.population-name.persons'),
            cases: t('mapping.population-name.cases'),
            findings: t('mapping.population-name.findings'),
          }}
        />
        <TextField
          form={form}
          name="seed"
          label={t('mapping.room.draw.seed')}
          hint={t('mapping.room.draw.seed.hint')}
          missing={t('mapping.room.draw.seed.missing')}
        />
        <NumberField
          form={form}
          name="size"
          label={t('mapping.room.draw.size')}
          missing={t('mapping.room.draw.size.missing')}
        />
      </Form>
    </section>
  );
}
