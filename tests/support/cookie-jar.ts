/** A browser that is only its cookies and forms: what is set is sent back, as RFC 6265bis asks of a real one. */

/** What a page answered. */
export type Page = { status: number; to: string | null; headers: Headers; text: string };

export type Jar = {
  get: (path: string) => Promise<Page>;
  /** Sends a form as a page of ours does. */
  post: (path: string, fields: Record<string, string>, headers?: Record<string, string>) => Promise<Page>;
  /** The value of a cookie, if there is one. */
  cookie: (name: string) => string | undefined;
  /** Puts a cookie there, as somebody else would. */
  plant: (name: string, value: string) => void;
  /** Every Set-Cookie there was so far. */
  set: () => readonly string[];
};

/** An empty jar for a server. */
export function openJar(url: string): Jar {
  const kept = new Map<string, string>();
  const seen: string[] = [];

  async function ask(path: string, init: RequestInit): Promise<Page> {
    const Cookie = [...kept].map((pair) => pair.join('=')).join('; ');
    const headers = { Accept: 'text/html', ...(Cookie === '' ? {} : { Cookie }), ...(init.headers as object) };
    const answer = await fetch(url + path, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      seen.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) kept.delete(name);
      else kept.set(name, value);
    }
    return {
      status: answer.status,
      to: answer.headers.get('Location'),
      headers: answer.headers,
      text: await answer.text(),
    };
  }

  return {
    get: (path) => ask(path, {}),
    post: (path, fields, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
      }),
    cookie: (name) => kept.get(name),
    plant: (name, value) => void kept.set(name, value),
    set: () => seen,
  };
}
