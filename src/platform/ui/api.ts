/** A field that the server refused: `path` is the field's name, with dots inward (`lines.0.share`). */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** What a server says in `application/problem+json`; `offline` when no answer came at all. */
export interface ProblemDetails {
  readonly status: number | 'offline';
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  /** `urn:trace:…`: the number under which the operator finds it. */
  readonly instance?: string;
  readonly errors?: readonly FieldProblem[];
}

/** The one error that the interface's calls throw. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.detail ?? details.title);
    this.details = details;
  }
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Makes a repeated call harmless; a form keeps the same key until it has succeeded. */
  readonly idempotencyKey?: string;
  /** The `ETag` of what is being changed: refused with 412 when someone else came first. */
  readonly ifMatch?: string;
}

/** The value of a query parameter; undefined ones are left out, lists are repeated. Never a personal number. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

async function call(method: string, path: string, body: unknown, options: CallOptions): Promise<unknown> {
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'accept-language': document.documentElement.lang,
  });
  if (body instanceof Blob) headers.set('content-type', 'application/octet-stream');
  else if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json');
  if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey);
  if (options.ifMatch !== undefined) headers.set('if-match', options.ifMatch);
  const response = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined
      ? {}
      : { body: body instanceof FormData || body instanceof Blob ? body : JSON.stringify(body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem({ status: 'offline', code: 'offline', title: 'No answer from the server' });
  });
  if (!response.ok) throw new ApiProblem(await problemIn(response));
  return response.status === 204 ? undefined : await response.json();
}

async function problemIn(response: Response): Promise<ProblemDetails> {
  const unnamed = { status: response.status, code: 'unexpected', title: response.statusText };
  if (!response.headers.get('content-type')?.includes('json')) return unnamed;
  return { ...unnamed, ...((await response.json()) as Partial<ProblemDetails>), status: response.status };
}

/** A path with its query: `withQuery('/api/v1/units', { page: 2 })`. */
export function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value]) parameters.append(name, String(each));
  }
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

/**
 * Calls of `/api/v1`. Name the type that the module's `schema.ts` gives the answer: `api.get<UnitView>('/api/v1/units/…')`.
 * Throws `ApiProblem` for every answer that is not 2xx. A `FormData` or a `Blob` is sent as it is, anything else as JSON.
 */
export const api = {
  get: async <Answer>(path: string, options: CallOptions = {}) =>
    (await call('GET', path, undefined, options)) as Answer,
  post: async <Answer>(path: string, body?: unknown, options: CallOptions = {}) =>
    (await call('POST', path, body, options)) as Answer,
  put: async <Answer>(path: string, body: unknown, options: CallOptions = {}) =>
    (await call('PUT', path, body, options)) as Answer,
  patch: async <Answer>(path: string, body: unknown, options: CallOptions = {}) =>
    (await call('PATCH', path, body, options)) as Answer,
  delete: async <Answer>(path: string, options: CallOptions = {}) =>
    (await call('DELETE', path, undefined, options)) as Answer,
};

/** A new key for `idempotencyKey`. Made of random bytes, since `randomUUID` is missing outside secure contexts. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
