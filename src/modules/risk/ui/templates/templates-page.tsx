import '../one/assessment.css';
import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  api,
  Disclosure,
  Page,
  PageLink,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  StatusTag,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RiskTemplateView } from '../../api.ts';
import { MAKERS, type Maker } from '../../template.ts';
import { riskTexts } from '../../texts.ts';
import { templatesQuery } from '../pages.ts';
import { WriteTemplate } from './write-template.tsx';

/** What assessments ask, in versions; HR and information security make them together. */
export function TemplatesPage() {
  const t = useTexts(riskTexts);
  const { data } = useSuspenseQuery(templatesQuery);
  const { items, makes } = data;
  const [maker] = makes;
  return (
    <Page
      title={t('risk.templates.title')}
      kicker={<PageLink to="/risk-assessments">{t('risk.list.title')}</PageLink>}
      lead={t('risk.templates.lead')}
    >
      {items.length === 0 ? <p className="empty">{t('risk.templates.none')}</p> : null}
      <ul className="risk-list">
        {items.map((template) => (
          <TemplateRow key={template.id} template={template} all={items} makes={makes} />
        ))}
      </ul>
      {maker === undefined ? null : (
        <section aria-labelledby="write" className="stack">
          <h2 id="write">{t('risk.templates.write')}</h2>
          <p>{t('risk.templates.write.lead')}</p>
          <WriteTemplate list={data} maker={maker} />
        </section>
      )}
    </Page>
  );
}

interface TemplateRowProps {
  readonly template: RiskTemplateView;
  readonly all: readonly RiskTemplateView[];
  readonly makes: readonly Maker[];
}

function TemplateRow({ template, all, makes }: TemplateRowProps) {
  const t = useTexts(riskTexts);
  const formats = useFormats();
  const language = useLanguage();
  const { content, level, concerns, number, agreements, inForce } = template;
  const given = (maker: Maker) => agreements.find(({ role }) => role === maker);
  const isNewest = !all.some((one) => one.level === level && one.concerns === concerns && one.number > number);
  const state = inForce ? 'in-force' : isNewest ? 'waits' : 'replaced';
  const title = content.title[language];
  return (
    <li>
      <h2>{title}</h2>
      <p className="risk-row">
        <StatusTag tone={inForce ? 'done' : isNewest ? 'attention' : 'neutral'}>
          {t(`risk.templates.${state}`)}
        </StatusTag>
        <span className="muted">
          {t(`risk.templates.level.${level}`)}.{' '}
          {t('risk.templates.version', { n: number, day: formats.dayOf(template.writtenAt) })}
        </span>
      </p>
      {MAKERS.map((role) => {
        const maker = t(`risk.maker.${role}`);
        const by = given(role);
        const day = by === undefined ? '' : formats.dayOf(by.at);
        return (
          <p key={role}>
            {by === undefined
              ? t('risk.templates.not-agreed', { maker })
              : by.by === null
                ? t('risk.templates.agreed', { maker, day })
                : t('risk.templates.agreed.by', { maker, day, name: by.by })}
          </p>
        );
      })}
      <div className="risk-row">
        {isNewest && makes.some((maker) => given(maker) === undefined) ? (
          <Agree id={template.id} number={number} />
        ) : null}
        <Disclosure title={t('risk.templates.questions', { title })}>
          {() => (
            <ul>
              {content.items.map(({ id, area, text }) => (
                <li key={id}>
                  {t(`risk.area.${area}`)}: {text[language]}
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      </div>
    </li>
  );
}

function Agree({ id, number }: { readonly id: string; readonly number: number }) {
  const t = useTexts(riskTexts);
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  async function agree() {
    setBusy(true);
    try {
      await api.post(`/api/v1/risk-templates/${id}/agreement`);
      await queries.invalidateQueries({ queryKey: ['risk'] });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div>
      <Button size="small" loading={busy} onClick={() => void agree()}>
        {t('risk.templates.agree', { n: number })}
      </Button>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </div>
  );
}
