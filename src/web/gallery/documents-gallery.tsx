import { AcknowledgeBanner, AttachmentUpload, DocumentList } from '../../modules/documents/ui/parts.ts';
import { Page } from '../../platform/ui/index.ts';

type Document = Parameters<typeof DocumentList>[0]['documents'][number];

const ID = '018f0000-0000-7000-8000-00000000000';

const WAITING: Document = {
  id: `${ID}1`,
  subjectKind: 'case',
  subjectId: `${ID}9`,
  kind: 'agreement',
  title: 'Överenskommelse om distansarbete',
  language: 'sv',
  journalNumber: 'LMR 2026/000123',
  secrecy: [],
  latest: {
    number: 1,
    contentHash: 'a'.repeat(64),
    size: 48_000,
    type: 'pdf',
    fileName: 'Överenskommelse om distansarbete LMR 2026 000123.pdf',
    origin: 'rendered',
    madeAt: '2026-11-20T09:00:00.000Z',
  },
  signatures: [
    { name: 'Åsa Ödman', role: 'medarbetare', method: 'in-product', signedOn: '2026-11-21', isByDeputy: false },
  ],
  remaining: [
    { name: 'Märta Sjöö', role: 'chef', isMe: true },
    { name: null, role: 'förvaltningschef', isMe: false },
  ],
  deliveries: [],
  filing: null,
  may: { sign: true, acknowledge: false, record: false, file: false },
};

const DECISION: Document = {
  ...WAITING,
  id: `${ID}2`,
  kind: 'decision',
  title: 'Beslut om bisyssla',
  latest: { ...WAITING.latest, number: 2, size: 2_400_000, fileName: 'Beslut om bisyssla.pdf' },
  signatures: [
    { name: 'Karl Hög', role: 'chef', method: 'external', signedOn: '2026-11-12', isByDeputy: false },
    { name: 'Eva Lind', role: 'förvaltningschef', method: 'in-product', signedOn: '2026-11-13', isByDeputy: true },
  ],
  remaining: [],
  deliveries: [
    {
      channel: 'in-product',
      deliveredOn: '2026-11-14',
      evidence: null,
      recordedBy: 'Karl Hög',
      acknowledgedAt: '2026-11-15T08:00:00.000Z',
    },
  ],
  filing: {
    status: 'filed',
    queuedAt: '2026-11-15T09:00:00.000Z',
    filedOn: '2026-11-16',
    filedWhere: 'Personalakt 17',
    filedBy: 'Rut Ek',
  },
  may: { sign: false, acknowledge: false, record: false, file: false },
};

const ATTACHMENT: Document = {
  ...WAITING,
  id: `${ID}3`,
  kind: 'attachment',
  title: '<img src=x onerror=alert(1)>',
  journalNumber: null,
  latest: { ...WAITING.latest, type: 'txt', size: 12, fileName: '=1+1 .txt', origin: 'uploaded' },
  signatures: [],
  remaining: [],
  filing: { status: 'waiting', queuedAt: '2026-11-15T09:00:00.000Z', filedOn: null, filedWhere: null, filedBy: null },
  may: { sign: false, acknowledge: false, record: false, file: false },
};

/** The parts that pages of matters show documents with. */
export function DocumentsGallery() {
  const ignore = () => undefined;
  return (
    <Page title="Handlingar">
      <div className="stack">
        <AcknowledgeBanner
          document={{ ...DECISION, may: { ...DECISION.may, acknowledge: true } }}
          onAcknowledged={ignore}
        />
        <h2>Handlingar i ärendet</h2>
        <DocumentList documents={[WAITING, DECISION, ATTACHMENT]} onChanged={ignore} />
        <h2>När det inte finns några</h2>
        <DocumentList documents={[]} onChanged={ignore} />
        <h2>Bifoga</h2>
        <AttachmentUpload subject={{ kind: 'case', id: `${ID}9` }} megabytes={20} onAttached={ignore} />
      </div>
    </Page>
  );
}
