import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Page,
  PageLink,
  PlainTable,
  StatusTag,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { IndividualView } from '../../api.ts';
import { riskTexts } from '../../texts.ts';
import { individualsQuery } from '../pages.ts';
import { AnswerForm } from './answer-form.tsx';

/** One's own short assessments and what one can answer; for those who lead, those of their staff. */
export function IndividualsPage() {
  const t = useTexts(riskTexts);
  const language = useLanguage();
  const { data } = useSuspenseQuery(individualsQuery);
  const [sent, setSent] = useState(0);
  const mine = data.items.filter(({ isMine }) => isMine);
  const others = data.items.filter(({ isMine }) => !isMine);
  return (
    <Page title={t('risk.individual.title')} lead={t('risk.individual.lead')}>
      <p role="status">{sent === 0 ? null : t('risk.individual.sent')}</p>
      {mine.length === 0 ? null : (
        <div className="stack">
          <h2>{t('risk.individual.mine')}</h2>
          <Individuals name={t('risk.individual.mine')} rows={mine} isMine />
        </div>
      )}
      {others.length === 0 ? null : (
        <div className="stack">
          <h2>{t('risk.individual.team')}</h2>
          <Individuals name={t('risk.individual.team')} rows={others} />
        </div>
      )}
      {data.templates.length === 0 ? <p className="empty">{t('risk.individual.no-template')}</p> : null}
      {data.templates.map(({ id, content }) => (
        <section key={`${id} ${sent}`} aria-labelledby={`answer-${id}`} className="stack">
          <h2 id={`answer-${id}`}>{content.title[language]}</h2>
          <AnswerForm template={id} content={content} onSent={() => setSent((times) => times + 1)} />
        </section>
      ))}
    </Page>
  );
}

interface IndividualsProps {
  readonly name: string;
  readonly rows: readonly IndividualView[];
  readonly isMine?: boolean;
}

function Individuals({ name, rows, isMine = false }: IndividualsProps) {
  const t = useTexts(riskTexts);
  const formats = useFormats();
  const language = useLanguage();
  return (
    <PlainTable
      stacks
      name={name}
      titles={[
        isMine ? t('risk.list.about') : t('risk.individual.who'),
        t('risk.individual.answered'),
        t('risk.individual.state'),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <PageLink key="who" to="/individual-assessments/$assessmentId" params={{ assessmentId: row.id }}>
            {isMine ? row.template.title[language] : row.person.name}
          </PageLink>,
          formats.dayOf(row.answeredAt),
          <IndividualState key="state" row={row} />,
        ],
      }))}
    />
  );
}

/** Waiting for the manager, with something that worries the employee, or confirmed. */
export function IndividualState({ row }: { readonly row: Pick<IndividualView, 'confirmed' | 'asksForMeasures'> }) {
  const t = useTexts(riskTexts);
  if (row.confirmed !== null) return <StatusTag tone="done">{t('risk.individual.confirmed')}</StatusTag>;
  return row.asksForMeasures ? (
    <StatusTag tone="attention">{t('risk.individual.worried')}</StatusTag>
  ) : (
    <StatusTag tone="waiting">{t('risk.individual.waits')}</StatusTag>
  );
}
