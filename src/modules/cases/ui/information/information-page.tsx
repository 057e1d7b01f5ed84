import '@navikt/ds-css/dist/component/table.css';
import { Table } from '@navikt/ds-react/Table';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, ScrollRegion, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { InformationView } from '../../information/api.ts';
import { dayOf } from '../days.ts';
import { ConfirmForm, GroupForm, WriteForm } from './information-forms.tsx';
import { informationPage, informationQuery } from './pages.ts';
import { informationTexts } from './texts.ts';

/** What the employer tells of what can make something impermissible (LOA 7 a §), and how far it has reached. */
export function InformationPage() {
  const t = useTexts(informationTexts);
  const queries = useQueryClient();
  const { kind } = informationPage.useParams();
  const { data } = useSuspenseQuery(informationQuery(kind));
  const done = () => queries.invalidateQueries({ queryKey: informationQuery(kind).queryKey });
  const { text, given, units, mayWrite } = data;
  return (
    <Page title={t('cases.information.title')} lead={t('cases.information.lead')}>
      {text === null ? <p className="empty">{t('cases.information.none')}</p> : <Text text={text} />}
      <Told given={given} />
      {text === null || given[0]?.number === text.number ? null : (
        <ConfirmForm kind={kind} textId={text.id} onDone={done} />
      )}
      {units.length === 0 || text === null ? null : (
        <>
          <Coverage units={units} />
          <GroupForm kind={kind} units={units} onDone={done} />
        </>
      )}
      {mayWrite ? <WriteForm key={text?.id ?? ''} kind={kind} words={text?.words} onDone={done} /> : null}
    </Page>
  );
}

function Text({ text }: { readonly text: NonNullable<InformationView['text']> }) {
  const t = useTexts(informationTexts);
  const formats = useFormats();
  const language = useLanguage();
  return (
    <article className="stack">
      {text.words[language].split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="muted">
        {t('cases.information.version', { n: text.number, day: formats.day(dayOf(text.writtenAt)) })}
      </p>
    </article>
  );
}

function Told({ given }: Pick<InformationView, 'given'>) {
  const t = useTexts(informationTexts);
  const formats = useFormats();
  return (
    <div role="status">
      {given.map(({ number, channel, givenOn }) => (
        <p key={number}>
          {t('cases.information.given', {
            n: number,
            day: formats.day(givenOn as LocalDate),
            channel: t(`cases.information.channel.${channel}`),
          })}
        </p>
      ))}
    </div>
  );
}

function Coverage({ units }: Pick<InformationView, 'units'>) {
  const t = useTexts(informationTexts);
  const name = t('cases.information.coverage');
  return (
    <section aria-labelledby="coverage" className="stack">
      <h2 id="coverage">{name}</h2>
      <ScrollRegion name={name}>
        <Table aria-label={name} size="small">
          <Table.Header>
            <Table.Row>
              <Table.ColumnHeader>{t('cases.information.coverage.unit')}</Table.ColumnHeader>
              <Table.ColumnHeader align="right">{t('cases.information.coverage.told')}</Table.ColumnHeader>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {units.map((unit) => (
              <Table.Row key={unit.id}>
                <Table.HeaderCell scope="row">{unit.name}</Table.HeaderCell>
                <Table.DataCell align="right">
                  {t('cases.information.coverage.of', { given: unit.given, employed: unit.employed })}
                </Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
    </section>
  );
}
