import { ApiProblem, newIdempotencyKey, type ProblemDetails, withQuery } from '../../../platform/ui/index.ts';
import type { DocumentAnswer } from '../api.ts';

/** The matter that a file is added to. */
export interface AttachedTo {
  readonly kind: string;
  readonly id: string;
}

/** The same, and as what: an attachment, or a paper that was signed and then scanned. */
export interface AddedTo extends AttachedTo {
  readonly as: 'attachment' | 'scan';
}

export interface Sending {
  readonly signal: AbortSignal;
  /** Told as the file goes: bytes sent, of how many. */
  onProgress(done: number, total: number): void;
}

/**
 * Sends a file as an attachment. `fetch` tells nothing of how far it has come, so this is the older way. Throws
 * `ApiProblem` for every answer but a good one, and an AbortError when it is cancelled.
 */
export function sendFile(subject: AddedTo, file: File, { signal, onProgress }: Sending): Promise<DocumentAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<DocumentAnswer>();
  const request = new XMLHttpRequest();
  const query = { subjectKind: subject.kind, subjectId: subject.id, kind: subject.as };
  request.open('POST', withQuery('/api/v1/attachments', query));
  request.responseType = 'json';
  request.setRequestHeader('accept', 'application/json, application/problem+json');
  request.setRequestHeader('accept-language', document.documentElement.lang);
  request.setRequestHeader('idempotency-key', newIdempotencyKey());
  request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
  request.onload = () => {
    if (request.status < 300) resolve(request.response as DocumentAnswer);
    else reject(new ApiProblem(problemIn(request)));
  };
  request.onerror = () => reject(new ApiProblem({ status: 'offline', code: 'offline', title: 'No answer' }));
  request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
  signal.addEventListener('abort', () => request.abort(), { once: true });
  const form = new FormData();
  form.append('file', file);
  request.send(form);
  return promise;
}

function problemIn({ status, statusText, response }: XMLHttpRequest): ProblemDetails {
  return { code: 'unexpected', title: statusText, ...(response as Partial<ProblemDetails> | null), status };
}
