import '@navikt/ds-css/dist/component/table.css';
import { Table } from '@navikt/ds-react/Table';
import type { z } from 'zod';
import { ScrollRegion, useTexts } from '../../../../platform/ui/index.ts';
import type { importPreview } from '../../import/api.ts';
import { sv } from '../../texts.sv.ts';
import { organisationTexts } from '../../texts.ts';
import { importPageTexts } from './texts.ts';

type Preview = z.output<typeof importPreview>;

/** How many changes of each kind, and the changes themselves. */
export function ChangeTables({ summary, lines }: Pick<Preview, 'summary' | 'lines'>) {
  const t = useTexts(importPageTexts);
  const eventName = useEventName();
  return (
    <>
      <ScrollRegion name={t('organisation.import-page.counts')}>
        <Table aria-label={t('organisation.import-page.counts')} size="small">
          <Table.Header>
            <Table.Row>
              <Table.ColumnHeader>{t('organisation.import-page.change')}</Table.ColumnHeader>
              <Table.ColumnHeader align="right">{t('organisation.import-page.change.count')}</Table.ColumnHeader>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {Object.entries(summary.events).map(([type, count]) => (
              <Table.Row key={type}>
                <Table.HeaderCell scope="row">{eventName(type)}</Table.HeaderCell>
                <Table.DataCell align="right">{count}</Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
      {lines.length === 0 ? null : (
        <details>
          <summary>{t('organisation.import-page.lines', { n: lines.length })}</summary>
          <ScrollRegion name={t('organisation.import-page.lines', { n: lines.length })}>
            <Table aria-label={t('organisation.import-page.lines', { n: lines.length })} size="small">
              <Table.Header>
                <Table.Row>
                  <Table.ColumnHeader>{t('organisation.import-page.line.who')}</Table.ColumnHeader>
                  <Table.ColumnHeader>{t('organisation.import-page.line.what')}</Table.ColumnHeader>
                  <Table.ColumnHeader>{t('organisation.import-page.line.from')}</Table.ColumnHeader>
                  <Table.ColumnHeader>{t('organisation.import-page.line.to')}</Table.ColumnHeader>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {lines.map((line) => (
                  <Table.Row key={`${line.type} ${line.code} ${line.effectiveOn} ${line.to}`}>
                    <Table.HeaderCell scope="row">{`${line.name} (${line.code})`}</Table.HeaderCell>
                    <Table.DataCell>{eventName(line.type)}</Table.DataCell>
                    <Table.DataCell>{line.from}</Table.DataCell>
                    <Table.DataCell>{line.to}</Table.DataCell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </ScrollRegion>
        </details>
      )}
    </>
  );
}

/** The name of a change in words; one that has no words yet is shown by its type. */
function useEventName() {
  const t = useTexts(organisationTexts);
  return (type: string) => {
    const key = EVENT_KEYS.find((one) => one === `organisation.event.${type}`);
    return key === undefined ? type : t(key);
  };
}

type EventKey = Extract<keyof typeof sv, `organisation.event.${string}`>;
const EVENT_KEYS = Object.keys(sv).filter((key): key is EventKey => key.startsWith('organisation.event.'));
