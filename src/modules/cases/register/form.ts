import type { FastifyRequest } from 'fastify';
import { problem as httpProblem } from '../../../platform/http/index.ts';
import { problem } from '../problems.ts';
import type { Paper, RegisterRequest } from './actions.ts';
import { registerFields } from './api.ts';

type Parts = ReturnType<FastifyRequest['parts']>;
type Part = Awaited<ReturnType<Parts['next']>>['value'];

/** What was sent in: the register with its fields, and the papers, which are read only as they are asked for. */
export interface RegisterForm {
  readonly asked: RegisterRequest;
  readonly documentNames: readonly string[];
  readonly papers: AsyncIterable<Paper>;
}

/** Reads a form up to its first paper. Throws `cases.register-missing`, `…-part-unknown` or `…-mapping-wrong`. */
export async function formOf(request: FastifyRequest): Promise<RegisterForm> {
  if (!request.isMultipart()) throw httpProblem('http.unsupported-type');
  const parts = request.parts();
  const fields: Record<string, unknown> = {};
  let content: Uint8Array | undefined;
  let first: Part | undefined;
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const part = next.value;
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else if (part.fieldname === 'register' && content === undefined) content = await part.toBuffer();
    else if (part.fieldname === 'documents' && content !== undefined) {
      first = part;
      break;
    } else throw problem('cases.register-part-unknown', { part: part.fieldname.slice(0, 80) });
  }
  if (content === undefined) throw problem('cases.register-missing');
  const { mapping, saveMapping, digest, documentNames } = fieldsOf(fields);
  return {
    asked: {
      content,
      saveMapping: saveMapping === 'true',
      ...(mapping === undefined ? {} : { mapping }),
      ...(digest === undefined ? {} : { digest }),
    },
    documentNames,
    papers: papersFrom(first, parts),
  };
}

function fieldsOf(fields: Readonly<Record<string, unknown>>) {
  const parsed = registerFields.safeParse({
    ...fields,
    ...('mapping' in fields ? { mapping: jsonOf(fields.mapping) } : {}),
    ...('documentNames' in fields ? { documentNames: jsonOf(fields.documentNames) } : {}),
  });
  if (parsed.success) return parsed.data;
  throw 'mapping' in fields ? problem('cases.register-mapping-wrong') : httpProblem('http.invalid');
}

function jsonOf(field: unknown): unknown {
  try {
    return JSON.parse(String(field));
  } catch {
    return null;
  }
}

async function* papersFrom(first: Part | undefined, rest: Parts): AsyncGenerator<Paper> {
  for (let part = first; part !== undefined; ) {
    if (part.type !== 'file' || part.fieldname !== 'documents')
      throw problem('cases.register-part-unknown', { part: part.fieldname.slice(0, 80) });
    yield { name: part.filename, content: part.file };
    // What was not wanted is passed over, so that the next one comes.
    part.file.resume();
    const next = await rest.next();
    part = next.done ? undefined : next.value;
  }
}
