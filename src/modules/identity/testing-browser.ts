interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
}

/** What came back in the end, after the redirects that were followed. */
export interface Visit {
  readonly status: number;
  /** Where it ended. */
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
  /** Every address on the way, the last one included. */
  readonly way: readonly string[];
}

/** A browser in so far as sign-in needs one: cookies by host and path, redirects, forms. */
export interface Browser {
  get(address: string, stop?: (url: URL) => boolean): Promise<Visit>;
  post(address: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Visit>;
  /** The value of a cookie, to look at or to carry elsewhere. */
  cookie(name: string): string | undefined;
  forget(name: string): void;
  setCookie(host: string, name: string, value: string): void;
}

/** A browser without any cookie. */
export function aBrowser(): Browser {
  let jar: Cookie[] = [];

  function cookiesFor(url: URL): string {
    const fits = ({ host, path }: Cookie) => host === url.hostname && url.pathname.startsWith(path);
    return jar
      .filter(fits)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  function keep(url: URL, headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const [name = '', ...value] = pair.split('=');
      const attribute = (wanted: string) =>
        attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
      const path = attribute('path') ?? '/';
      const ended = new Date(attribute('expires') ?? '9999-01-01') < new Date() || attribute('max-age') === '0';
      jar = jar.filter((one) => one.name !== name || one.host !== url.hostname || one.path !== path);
      if (!ended) jar.push({ name, value: value.join('='), host: url.hostname, path });
    }
  }

  async function visit(first: string, init: RequestInit, stop: (url: URL) => boolean = () => false): Promise<Visit> {
    const way: string[] = [];
    let url = new URL(first);
    let request = init;
    for (;;) {
      way.push(url.href);
      const headers = new Headers(request.headers);
      headers.set('cookie', cookiesFor(url));
      headers.set('accept', 'text/html,*/*;q=0.8');
      const answer = await fetch(url, { ...request, headers, redirect: 'manual' });
      keep(url, answer.headers);
      const location = answer.headers.get('location');
      const next = location === null ? null : new URL(location, url);
      if (next === null || stop(next))
        return { status: answer.status, url: next ?? url, headers: answer.headers, text: await answer.text(), way };
      if (way.length > 20) throw new Error(`redirected in circles: ${way.join(' ')}`);
      await answer.body?.cancel();
      url = next;
      request = {};
    }
  }

  return {
    get: (address, stop) => visit(address, {}, stop),
    post: (address, fields, headers = {}) =>
      visit(address, { method: 'POST', headers, ...(fields && { body: new URLSearchParams(fields) }) }),
    cookie: (name) => jar.find((one) => one.name === name)?.value,
    forget: (name) => {
      jar = jar.filter((one) => one.name !== name);
    },
    setCookie: (host, name, value) => void jar.push({ host, name, value, path: '/' }),
  };
}
