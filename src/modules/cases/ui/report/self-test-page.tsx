import '@navikt/ds-css/dist/component/form.css';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Page, PageButton, ProblemPage, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import { AmnestyBanner } from '../amnesty/amnesty-told.tsx';
import { dayOf } from '../days.ts';
import { findKindPages, type KindPages } from '../kind-pages.ts';
import { reportPage } from '../pages.ts';
import { type ReportFormShown, reportFormQuery } from '../queries.ts';
import { useAsking } from './asking.tsx';
import { useReportDraft } from './report-draft.ts';
import { reportTexts } from './texts.ts';

/** Before the form: whether there is anything to report. What is answered here is sent and kept nowhere (GDPR art. 9). */
export function SelfTestPage() {
  const { kind } = reportPage.useParams();
  const pages = findKindPages(kind);
  if (pages === undefined) return <ProblemPage problem={{ status: 404, code: 'not-found', title: '' }} />;
  return <SelfTest pages={pages} />;
}

function SelfTest({ pages }: { readonly pages: KindPages }) {
  const language = useLanguage();
  const { person } = reportPage.useSearch();
  const { data: form } = useSuspenseQuery(reportFormQuery(pages.kind, person));
  const draft = useReportDraft({ kind: pages.kind, person });
  const first = pages.steps[0]?.id ?? 'check';
  return (
    <Page title={useAsking({ pages, form })} lead={pages.asking.lead[language]}>
      <AmnestyBanner amnesty={form.amnesty} />
      {draft.id === null ? null : <Begun draft={draft} kind={pages.kind} person={person} />}
      {form.exemptions.length > 0 && form.isOwn ? (
        <Test form={form} kind={pages.kind} verb={pages.asking.verb[language]} first={first} />
      ) : (
        <Begin kind={pages.kind} verb={pages.asking.verb[language]} first={first} person={person} />
      )}
      <Readers form={form} />
    </Page>
  );
}

interface BeginProps {
  readonly kind: string;
  /** "Anmäl bisyssla". */
  readonly verb: string;
  readonly first: string;
  readonly person?: string | undefined;
}

function Begin({ kind, verb, first, person }: BeginProps) {
  return (
    <div className="actions">
      <PageButton to="/report/$kind/$step" params={{ kind, step: first }} search={{ person }}>
        {verb}
      </PageButton>
    </div>
  );
}

interface BegunProps {
  readonly draft: ReturnType<typeof useReportDraft>;
  readonly kind: string;
  readonly person: string | undefined;
}

/** A draft from before: go on with it, or begin anew. */
function Begun({ draft, kind, person }: BegunProps) {
  const t = useTexts(reportTexts);
  const formats = useFormats();
  const day = draft.savedAt === null ? undefined : formats.day(dayOf(draft.savedAt));
  return (
    <section className="empty" aria-labelledby="begun">
      <h2 className="empty__title" id="begun">
        {day === undefined ? t('cases.report.begun') : t('cases.report.begun.on', { day })}
      </h2>
      <p>{t('cases.report.begun.who')}</p>
      <div className="actions">
        <PageButton to="/report/$kind/$step" params={{ kind, step: 'check' }} search={{ person }}>
          {t('cases.report.go-on')}
        </PageButton>
        <Button variant="secondary" onClick={() => void draft.discard()}>
          {t('cases.report.discard')}
        </Button>
      </div>
    </section>
  );
}

interface TestProps {
  readonly form: ReportFormShown;
  readonly kind: string;
  readonly verb: string;
  readonly first: string;
}

type Verdict = 'exempt' | 'report' | 'unsure';

function Test({ form, kind, verb, first }: TestProps) {
  const t = useTexts(reportTexts);
  const [posts, setPosts] = useState<readonly string[]>([]);
  const [other, setOther] = useState<'yes' | 'no'>();
  const [grants, setGrants] = useState<'yes' | 'no'>();
  const [tried, setTried] = useState(0);
  const verdict = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (tried > 0) verdict.current?.focus();
  }, [tried]);
  const found = verdictOf(posts, other, grants);
  return (
    <section className="stack" aria-labelledby="test">
      <div>
        <h2 id="test">{t('cases.report.test')}</h2>
        <p>{t('cases.report.test.how')}</p>
      </div>
      {form.exemptions.map(({ id, items }) => (
        <CheckboxGroup
          key={id}
          legend={t('cases.report.test.posts')}
          description={t('cases.report.test.posts.hint')}
          value={[...posts]}
          onChange={(chosen: string[]) => setPosts(chosen)}
        >
          {items.map((item) => (
            <Checkbox key={item.id} value={item.id}>
              {item.text}
            </Checkbox>
          ))}
        </CheckboxGroup>
      ))}
      {posts.length === 0 ? null : (
        <RadioGroup
          legend={t('cases.report.test.grants')}
          value={grants ?? ''}
          onChange={(value: 'yes' | 'no') => setGrants(value)}
        >
          <Radio value="yes">{t('cases.report.yes')}</Radio>
          <Radio value="no">{t('cases.report.no')}</Radio>
        </RadioGroup>
      )}
      <RadioGroup
        legend={t('cases.report.test.other')}
        description={t('cases.report.test.other.hint')}
        value={other ?? ''}
        onChange={(value: 'yes' | 'no') => setOther(value)}
      >
        <Radio value="yes">{t('cases.report.yes')}</Radio>
        <Radio value="no">{t('cases.report.no')}</Radio>
      </RadioGroup>
      <div className="actions">
        <Button variant="secondary" onClick={() => setTried(tried + 1)}>
          {t('cases.report.test.see')}
        </Button>
        <PageButton to="/report/$kind/$step" params={{ kind, step: first }} variant="tertiary">
          {t('cases.report.skip')}
        </PageButton>
      </div>
      {tried === 0 ? null : (
        <section className="empty" aria-labelledby="verdict">
          <h2 className="empty__title" id="verdict" ref={verdict} tabIndex={-1}>
            {t(`cases.report.verdict.${found}`)}
          </h2>
          <p>{t(`cases.report.verdict.${found}.text`)}</p>
          {grants === 'yes' && posts.length > 0 ? <p>{t('cases.report.verdict.grants')}</p> : null}
          {found === 'report' ? <Begin kind={kind} verb={verb} first={first} /> : null}
        </section>
      )}
    </section>
  );
}

function verdictOf(posts: readonly string[], other: string | undefined, grants: string | undefined): Verdict {
  if (other === 'yes') return 'report';
  if (other === undefined) return posts.length > 0 && grants !== undefined ? 'exempt' : 'unsure';
  return 'exempt';
}

/** Who will read it, before a word is written. */
function Readers({ form }: { readonly form: ReportFormShown }) {
  const t = useTexts(reportTexts);
  const managers = [...new Set(form.employments.flatMap((employment) => employment.managers))];
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{t('cases.report.readers')}</h2>
      <p>{form.isOwn ? t('cases.report.public') : t('cases.report.public.for')}</p>
      {managers.length === 0 ? null : (
        <p>
          {managers.length === 1
            ? t('cases.report.readers.one', { name: managers[0] ?? '' })
            : t('cases.report.readers.several', { names: managers.join(', ') })}
        </p>
      )}
      {form.guideline === null ? null : (
        <p className="muted">{t('cases.report.guideline', { title: form.guideline.title })}</p>
      )}
    </section>
  );
}
