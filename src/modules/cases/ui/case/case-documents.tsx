import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, Disclosure, useTexts, withQuery } from '../../../../platform/ui/index.ts';
import { AcknowledgeBanner, AttachmentUpload, type DocumentAnswer, DocumentList } from '../../../documents/ui/parts.ts';
import type { CaseViewed } from '../queries.ts';
import { casePageTexts } from '../texts.ts';

/** The papers of the case that the reader may see, and the way to add one. */
export function CaseDocuments({ seen }: { readonly seen: CaseViewed }) {
  const t = useTexts(casePageTexts);
  const queries = useQueryClient();
  const path = withQuery('/api/v1/documents', { subjectKind: 'case', subjectId: seen.id });
  const { data } = useQuery({
    queryKey: ['cases', path],
    queryFn: ({ signal }) => api.get<{ readonly documents: readonly DocumentAnswer[] }>(path, { signal }),
    retry: false,
  });
  const documents = data?.documents ?? [];
  const changed = () => void queries.invalidateQueries({ queryKey: ['cases'] });
  if (documents.length === 0 && !seen.mayAttach) return null;
  return (
    <>
      {documents.map((document) => (
        <AcknowledgeBanner key={document.id} document={document} onAcknowledged={changed} />
      ))}
      <section aria-labelledby="documents" className="stack">
        <h2 id="documents">{t('cases.case.documents')}</h2>
        {documents.length === 0 ? null : <DocumentList documents={documents} onChanged={changed} />}
        {seen.mayAttach ? (
          <Disclosure title={t('cases.case.attach')}>
            {() => <Attach caseId={seen.id} onAttached={changed} />}
          </Disclosure>
        ) : null}
      </section>
    </>
  );
}

function Attach({ caseId, onAttached }: { readonly caseId: string; onAttached(): void }) {
  const { data } = useQuery({
    queryKey: ['document-settings'],
    queryFn: ({ signal }) => api.get<{ readonly attachmentMegabytes: number }>('/api/v1/document-settings', { signal }),
  });
  if (data === undefined) return null;
  return (
    <AttachmentUpload
      subject={{ kind: 'case', id: caseId }}
      megabytes={data.attachmentMegabytes}
      onAttached={onAttached}
    />
  );
}
