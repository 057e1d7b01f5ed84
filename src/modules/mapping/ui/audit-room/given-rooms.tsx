import { Button } from '@navikt/ds-react/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  api,
  Confirm,
  DateField,
  Form,
  PlainTable,
  SelectField,
  StatusTag,
  useForm,
  useFormats,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { GivenRooms as Given } from '../../audit-room/api.ts';
import { givenRoomsQuery } from './pages.ts';
import { roomTexts } from './texts.ts';

/** Which auditors have access to a mapping, and giving it. */
export function GivenRooms({ run }: { readonly run: string }) {
  const t = useTexts(roomTexts);
  const formats = useFormats();
  const queries = useQueryClient();
  const { data } = useQuery(givenRoomsQuery(run));
  const done = () => queries.invalidateQueries({ queryKey: givenRoomsQuery(run).queryKey });
  // Whoever may give rooms elsewhere, and not here, is shown nothing.
  if (data === undefined) return null;
  return (
    <section aria-labelledby="rooms" className="stack">
      <h2 id="rooms">{t('mapping.give.title')}</h2>
      <p>{t('mapping.give.what')}</p>
      {data.items.length === 0 ? (
        <p className="empty">{t('mapping.give.none')}</p>
      ) : (
        <PlainTable
          name={t('mapping.give.table')}
          stacks
          titles={[t('mapping.rooms.column.auditor'), t('mapping.rooms.column.until'), t('mapping.sample.state')]}
          rows={data.items.map(({ id, auditor, until, isOpen }) => ({
            key: id,
            cells: [
              auditor ?? t('mapping.give.someone'),
              formats.day(until as LocalDate),
              isOpen ? (
                <EndButton key="end" room={id} onDone={done} />
              ) : (
                <StatusTag key="ended" tone="neutral">
                  {t('mapping.give.ended')}
                </StatusTag>
              ),
            ],
          }))}
        />
      )}
      {data.auditors.length === 0 ? (
        <p>{t('mapping.give.nobody')}</p>
      ) : (
        <GiveForm key={data.items.length} run={run} auditors={data.auditors} onDone={done} />
      )}
    </section>
  );
}

interface GiveFormProps extends Pick<Given, 'auditors'> {
  readonly run: string;
  onDone(): Promise<void>;
}

function GiveForm({ run, auditors, onDone }: GiveFormProps) {
  const t = useTexts(roomTexts);
  const form = useForm({
    schema: z.object({
      auditor: z.enum(auditors.map(({ id }) => id) as [string, ...string[]]),
      until: z.iso.date(),
    }),
    onSubmit: async ({ auditor: id, until }, call) => {
      const kind = auditors.find((one) => one.id === id)?.kind;
      await api.post(`/api/v1/mapping-runs/${run}/audit-rooms`, { auditor: { kind, id }, until }, call);
      await onDone();
    },
  });
  return (
    <Form form={form} submit={t('mapping.give.send')}>
      <SelectField
        form={form}
        name="auditor"
        label={t('mapping.give.auditor')}
        missing={t('mapping.give.auditor.missing')}
        options={Object.fromEntries(auditors.map(({ id, name }) => [id, name]))}
      />
      <DateField form={form} name="until" label={t('mapping.give.until')} missing={t('mapping.give.until.missing')} />
    </Form>
  );
}

function EndButton({ room, onDone }: { readonly room: string; onDone(): Promise<void> }) {
  const t = useTexts(roomTexts);
  const [isAsked, setAsked] = useState(false);
  async function end() {
    await api.post(`/api/v1/audit-rooms/${room}/end`, {});
    setAsked(false);
    await onDone();
  }
  return (
    <>
      <Button type="button" variant="secondary" size="small" onClick={() => setAsked(true)}>
        {t('mapping.give.end')}
      </Button>
      <Confirm
        open={isAsked}
        question={t('mapping.give.end.question')}
        verb={t('mapping.give.end')}
        grave
        onConfirm={() => void end()}
        onClose={() => setAsked(false)}
      >
        <p>{t('mapping.give.end.what')}</p>
      </Confirm>
    </>
  );
}
