import './document-list.css';
import { DownloadIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { instant } from '../../../kernel/clock.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ButtonAnchor, StatusTag, useFormats, useTexts } from '../../../platform/ui/index.ts';
import type { DocumentAnswer } from '../api.ts';
import { sizeIn } from './rules.ts';
import { SignButton } from './sign-button.tsx';
import { documentPartTexts } from './texts.ts';

interface DocumentListProps {
  readonly documents: readonly DocumentAnswer[];
  /** Told when one was signed: the page asks for the documents anew. */
  onChanged(): void;
}

/** A matter's documents: what each is, how it stands, who signed it, and the file to fetch; and to sign, for whom may. */
export function DocumentList({ documents, onChanged }: DocumentListProps) {
  const t = useTexts(documentPartTexts);
  if (documents.length === 0) return <p className="empty">{t('documents.ui.empty')}</p>;
  return (
    <ul className="document-list">
      {documents.map((document) => (
        <li className="document-list__item" key={document.id}>
          <h3 className="document-list__title">{document.title}</h3>
          <p className="muted">
            <DocumentFacts document={document} />
          </p>
          <p>
            <DocumentStatus document={document} />
          </p>
          <DocumentHistory document={document} />
          <div className="actions">
            <ButtonAnchor
              variant="secondary"
              size="small"
              href={`/api/v1/documents/${document.id}/content`}
              download={document.latest.fileName}
              icon={<DownloadIcon aria-hidden />}
            >
              {t('documents.ui.fetch', { name: document.latest.fileName })}
            </ButtonAnchor>
            {document.may.sign ? <SignButton document={document} onSigned={onChanged} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function DocumentFacts({ document }: { readonly document: DocumentAnswer }): ReactNode {
  const t = useTexts(documentPartTexts);
  const { day, number } = useFormats();
  const size = sizeIn(document.latest.size);
  const written =
    'megabytes' in size
      ? t('documents.ui.size', { megabytes: number(size.megabytes) })
      : t('documents.ui.size-small', { kilobytes: number(size.kilobytes) });
  const made = day(localDateOf(instant(document.latest.madeAt)));
  const journal =
    document.journalNumber === null ? [] : [t('documents.ui.journal-number', { number: document.journalNumber })];
  const scan = document.kind === 'scan' ? [t('documents.ui.scan')] : [];
  return [...scan, ...journal, made, document.latest.type.toUpperCase(), written].join(' · ');
}

function DocumentStatus({ document }: { readonly document: DocumentAnswer }) {
  const t = useTexts(documentPartTexts);
  const { remaining, signatures, deliveries, filing } = document;
  const others = remaining.filter(({ isMe }) => !isMe);
  return (
    <span className="actions">
      {document.may.sign ? <StatusTag tone="attention">{t('documents.ui.waits-for-you')}</StatusTag> : null}
      {others.length === 0 ? null : (
        <StatusTag tone="waiting">
          {t('documents.ui.waits-for', { names: others.map(({ name, role }) => name ?? role).join(', ') })}
        </StatusTag>
      )}
      {remaining.length === 0 && signatures.length > 0 ? (
        <StatusTag tone="done">{t('documents.ui.signed')}</StatusTag>
      ) : null}
      {deliveries.some(({ acknowledgedAt }) => acknowledgedAt !== null) ? (
        <StatusTag tone="done">{t('documents.ui.acknowledged')}</StatusTag>
      ) : null}
      {filing?.status === 'waiting' ? <StatusTag tone="waiting">{t('documents.ui.filing-waiting')}</StatusTag> : null}
      {filing?.status === 'sent' ? <StatusTag tone="waiting">{t('documents.ui.filing-sent')}</StatusTag> : null}
    </span>
  );
}

function DocumentHistory({ document }: { readonly document: DocumentAnswer }) {
  const t = useTexts(documentPartTexts);
  const { day } = useFormats();
  const on = (text: string) => day(text as LocalDate);
  const { signatures, deliveries, filing } = document;
  const somebody = t('documents.ui.somebody');
  const signed = signatures.map(({ name, role, method, signedOn, isByDeputy }) => {
    const values = { name: name ?? somebody, role, day: on(signedOn) };
    if (method === 'external') return t('documents.ui.signed-outside', values);
    return isByDeputy ? t('documents.ui.signed-by-deputy', values) : t('documents.ui.signed-by', values);
  });
  const delivered = deliveries.map(({ deliveredOn }) => t('documents.ui.delivered', { day: on(deliveredOn) }));
  const filed =
    filing?.filedOn == null
      ? []
      : [t('documents.ui.filed', { day: on(filing.filedOn), where: filing.filedWhere ?? somebody })];
  const lines = [...signed, ...delivered, ...filed];
  if (lines.length === 0) return null;
  return (
    <ul className="document-list__facts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
