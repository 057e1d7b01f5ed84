import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  api,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  StatusTag,
  useFormats,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { VersionAnswer } from '../../api.ts';
import { texts } from '../../texts.ts';
import { versionQuery } from '../queries.ts';
import { pageTexts } from '../texts.ts';

interface SectionsProps {
  readonly version: VersionAnswer;
}

/** The sections of a version, each with who has checked its words and when. */
export function Sections({ version }: SectionsProps) {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const queries = useQueryClient();
  const [verified, setVerified] = useState<string>();
  const [problem, setProblem] = useState<ProblemDetails>();
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (verified !== undefined) status.current?.focus();
  }, [verified]);
  async function verify(section: string) {
    setProblem(undefined);
    try {
      const answer = await api.post<VersionAnswer>(`/api/v1/guidelines/versions/${version.id}/verifications`, {
        section,
      });
      queries.setQueryData(versionQuery(version.id).queryKey, answer);
      setVerified(section);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{words('guidelines.list.sections')}</h2>
      {version.mayPrepare ? <p className="muted">{t('guidelines.page.verify.what')}</p> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {version.content.sections.map((section) => (
        <article key={section.id} id={`section-${section.id}`} aria-labelledby={`heading-${section.id}`} tabIndex={-1}>
          <h3 id={`heading-${section.id}`}>
            <span lang="sv">{section.heading}</span>{' '}
            <StatusTag tone="neutral">{words(`guidelines.origin.${section.origin}`)}</StatusTag>
          </h3>
          {/* A guideline's own words are Swedish, in whatever language the page is read. */}
          <div lang="sv">
            <Paragraphs text={section.text} />
          </div>
          {verified === section.id ? (
            <p role="status" ref={status} tabIndex={-1}>
              {t('guidelines.page.verified.now')}
            </p>
          ) : null}
          <Verification version={version} section={section} onVerify={() => void verify(section.id)} />
        </article>
      ))}
    </section>
  );
}

/** Text whose paragraphs are parted by empty lines. */
function Paragraphs({ text }: { readonly text: string }) {
  const paragraphs = text.split('\n\n');
  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place.
  return paragraphs.map((paragraph, at) => <p key={at}>{paragraph}</p>);
}

interface VerificationProps extends SectionsProps {
  readonly section: VersionAnswer['content']['sections'][number];
  onVerify(): void;
}

/** Who has verified the words and when; what is Uppsikt's own suggestion has no source to be checked against. */
function Verification({ version, section, onVerify }: VerificationProps) {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const formats = useFormats();
  const found = version.verifications.find((one) => one.section === section.id);
  if (found !== undefined) {
    const day = formats.day(found.verifiedOn as LocalDate);
    return (
      <p className="muted">
        {found.verifiedBy === null
          ? words('guidelines.verified.nameless', { day })
          : words('guidelines.verified', { name: found.verifiedBy, day })}
      </p>
    );
  }
  if (section.origin === 'suggestion') return null;
  return (
    <div className="actions guideline-verify">
      <span className="muted">{words('guidelines.unverified')}</span>
      {version.mayPrepare ? (
        <Button variant="secondary" size="small" aria-describedby={`heading-${section.id}`} onClick={onVerify}>
          {t('guidelines.page.verify')}
        </Button>
      ) : null}
    </div>
  );
}
