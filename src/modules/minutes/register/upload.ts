import type { Actor } from '../../../access/index.ts';
import { type AuthorityId, newId } from '../../../kernel/ids.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { fileTypeOfName, type StoredFile } from '../../../platform/files/index.ts';
import { storeDocument } from '../../documents/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { extractText } from '../files/extract.ts';
import { problem } from '../problems.ts';
import type { Minutes } from '../schema.ts';
import type { MinutesServices } from '../services.ts';
import type { WarningCode } from '../warnings.ts';
import { actingFor } from './hold.ts';
import { frontOf, mattersOf } from './matters.ts';
import { readApart, storable } from './read-apart.ts';
import { MINUTES, type MinutesId, type MinutesRecord } from './record.ts';
import { insertMinutes } from './store.ts';

/** Megabytes of a file of minutes; a thousand-page year is 40 as PDF. */
export const LARGEST_UPLOAD = 64;
const ACCEPTED = { megabytes: LARGEST_UPLOAD, types: ['txt', 'pdf', 'docx'] } as const;

/** A file of minutes as it comes in. */
export interface Upload {
  readonly authority: AuthorityId;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Takes in a file of minutes, reads it, and keeps what was read as a draft; the file is a document of it. Throws
 * `access.not-allowed`, `minutes.known-already`, what `files.put` throws, and for a file that cannot be read
 * `minutes.no-text`, `…not-swedish`, `…not-a-document`, `…too-large` or `…too-slow`.
 */
export async function uploadMinutes(services: MinutesServices, actor: Actor, upload: Upload): Promise<MinutesId> {
  const { database, clock, random, files } = services;
  actingFor(services, actor, upload.authority);
  const type = fileTypeOfName(upload.fileName);
  const file = await files.put(actor.employer, upload.content, type, ACCEPTED);
  const { text, minutes } = await readApart(await contentOf(services, actor, file));
  if (minutes.documentType === 'unreadable') throw problem(`minutes.${reasonOf(minutes)}`);
  const id = newId<MinutesId>(clock.now(), random);
  const matters = mattersOf(text, minutes);
  const record: MinutesRecord = {
    id,
    authority: upload.authority,
    fileHash: file.hash,
    fileName: upload.fileName.slice(0, 300),
    documentType: minutes.documentType,
    organ: minutes.organ,
    meetingDate: parseLocalDate(minutes.meetingDate ?? '') ?? null,
    front: frontOf(text, minutes),
    warnings: minutes.warnings,
    adjusters: minutes.adjusters,
    revision: 1,
    uploadedAt: clock.now(),
    confirmed: null,
  };
  await database.transaction(actor, async (tx) => {
    const acting = actingFor(services, actor, upload.authority);
    if (!(await insertMinutes(tx, record, matters, actor.person))) throw problem('minutes.known-already');
    const document = {
      subject: { kind: MINUTES, id },
      authority: upload.authority,
      units: await unitsOf(tx, services, upload.authority),
      person: null,
      kind: 'attachment',
      title: record.fileName,
      language: 'sv' as const,
      journalNumber: null,
      secrecy: [],
      signatories: [],
      actor: acting,
    };
    await storeDocument(tx, services, document, { file, name: upload.fileName, origin: 'uploaded' });
    await services.journal.record(tx, [
      {
        type: 'minutes.uploaded',
        subject: { kind: MINUTES, id },
        actor: acting,
        authority: upload.authority,
        facts: { file: file.hash, documentType: minutes.documentType, matters: matters.length },
      },
    ]);
  });
  return id;
}

/**
 * The text of a txt, PDF or docx that belongs to no minutes; nothing is kept. Throws `minutes.no-text`, `…not-a-document`,
 * `…too-large` or `…too-slow`.
 */
export async function textOfFile(bytes: Uint8Array): Promise<string> {
  const text = await extractText(bytes);
  if (typeof text !== 'string') throw problem(`minutes.${text.code as Unreadable}`);
  if (!/\S/.test(text)) throw problem('minutes.no-text');
  return storable(text);
}

/** Documents are reached by units: those that the authority is named for, else the top one. */
async function unitsOf(tx: Tx, { clock }: MinutesServices, authority: AuthorityId) {
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const own = units.filter((unit) => unit.authority === authority);
  const found = own.length > 0 ? own : units.filter(({ parent }) => parent === null);
  return found.map(({ id }) => id);
}

async function contentOf({ files }: MinutesServices, { employer }: Actor, { hash }: StoredFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await files.open(employer, hash)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

type Unreadable = Extract<WarningCode, 'no-text' | 'not-swedish' | 'not-a-document' | 'too-large' | 'too-slow'>;

function reasonOf({ warnings }: Minutes): Unreadable {
  return (warnings[0]?.code ?? 'not-a-document') as Unreadable;
}
