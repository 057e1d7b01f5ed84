import { Button } from '@navikt/ds-react/Button';
import { useQuery } from '@tanstack/react-query';
import { type FormState, StatusTag, TextField, useFormats, useTexts } from '../../../../../platform/ui/index.ts';
import { workplacesQuery } from '../../../../workplaces/ui/index.ts';
import type { placeStep } from './step-schemas.ts';
import { remoteTexts } from './texts.ts';

/** How many are suggested: a choice, not a register. */
const SUGGESTED = 5;

interface WorkplacesProps {
  readonly form: FormState<typeof placeStep>;
  readonly kind: 'own' | 'rented';
  readonly weekdays: readonly number[];
}

/** Which of the premises: the nearest that has room on the days that were chosen stands first. */
export function Workplaces({ form, kind, weekdays }: WorkplacesProps) {
  const t = useTexts(remoteTexts);
  const formats = useFormats();
  const { data } = useQuery(workplacesQuery(weekdays));
  const near = (data?.items ?? []).filter((one) => one.kind === kind && one.isOpen).slice(0, SUGGESTED);
  return (
    <>
      {near.length === 0 ? null : (
        <section aria-labelledby="near">
          <h2 id="near">{t('cases.remote.near')}</h2>
          <ul>
            {near.map(({ id, name, municipality, municipalityName, kilometres, hasRoom }) => (
              <li key={id}>
                {name}, {municipalityName}
                {kilometres === null ? null : ` (${t('cases.remote.near.km', { n: formats.number(kilometres) })})`}{' '}
                <StatusTag tone={hasRoom ? 'done' : 'neutral'}>
                  {t(hasRoom ? 'cases.remote.near.room' : 'cases.remote.near.full')}
                </StatusTag>{' '}
                <Button
                  type="button"
                  size="small"
                  variant="secondary"
                  onClick={() => {
                    form.enter('workplaceId', id);
                    form.enter('workplace', name);
                    form.enter('municipality', municipality);
                  }}
                >
                  {t('cases.remote.near.choose', { name })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <TextField form={form} name="workplace" label={t('cases.remote.workplace')} />
    </>
  );
}
