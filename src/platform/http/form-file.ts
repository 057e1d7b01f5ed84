import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { problem } from './problems.ts';

const MEGABYTE = 1024 * 1024;

/** The one file of a form (multipart/form-data). */
export interface FormFile {
  /** As whoever sent it calls it; empty when it has no name. */
  readonly fileName: string;
  readonly content: MultipartFile['file'];
  /** All of it. Rejects with `http.file-too-large` when it is larger than the route takes. */
  whole(): Promise<Buffer>;
  /** What stood in a field before the file, unchecked; undefined when it was not there. */
  field(name: string): unknown;
}

/**
 * The file of a form, under its name. Rejects with `http.unsupported-type` for what is no form, and with `missing` when
 * no file of that name comes first.
 */
export async function fileOfForm(request: FastifyRequest, name: string, missing: () => Error): Promise<FormFile> {
  if (!request.isMultipart()) throw problem('http.unsupported-type');
  const part = await request.file();
  if (part === undefined || part.fieldname !== name) throw missing();
  return {
    fileName: part.filename ?? '',
    content: part.file,
    async whole() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of part.file) chunks.push(chunk as Uint8Array);
      // It ends where the route's limit is.
      const megabytes = String(Math.floor(part.file.bytesRead / MEGABYTE));
      if (part.file.truncated) throw problem('http.file-too-large', { megabytes });
      return Buffer.concat(chunks);
    },
    field(name) {
      const found: Multipart | Multipart[] | undefined = Object.hasOwn(part.fields, name)
        ? part.fields[name]
        : undefined;
      const one = Array.isArray(found) ? found[0] : found;
      return one?.type === 'field' ? one.value : undefined;
    },
  };
}
