/** A browser without a screen: it keeps cookies and goes from page to page one step at a time, so that a step can be spoilt. */

type Cookie = { host: string; path: string; name: string; value: string };

export type Walker = {
  /** One request. Redirects are not followed. */
  go: (url: string, form?: Record<string, string>) => Promise<Response>;
  /** Signs in at an identity provider that `start` leads to, and answers the address it sends the browser back to. */
  signIn: (start: string, login: string) => Promise<string>;
  /** A cookie's value; undefined without it. */
  cookie: (name: string) => string | undefined;
  setCookie: (host: string, name: string, value: string) => void;
};

/** How many steps are too many. */
const patience = 12;

/** A browser that has been nowhere. */
export function openWalker(): Walker {
  const jar: Cookie[] = [];
  const keep = (cookie: Cookie): void => {
    const at = jar.findIndex((one) => one.host === cookie.host && one.name === cookie.name && one.path === cookie.path);
    if (at >= 0) jar.splice(at, 1);
    if (cookie.value !== '') jar.push(cookie);
  };

  async function go(url: string, form?: Record<string, string>): Promise<Response> {
    const { hostname, pathname, origin } = new URL(url);
    const sent = jar.filter(({ host, path }) => host === hostname && pathname.startsWith(path));
    const headers = { Cookie: sent.map(({ name, value }) => `${name}=${value}`).join('; '), Accept: 'text/html' };
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: form === undefined ? headers : { ...headers, Origin: origin },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) keep(cookieOf(line, hostname));
    return answer;
  }

  async function signIn(start: string, login: string): Promise<string> {
    const visited = [start];
    let answer = await go(start);
    for (let step = 0; step < patience; step += 1) {
      const here = visited.at(-1) ?? start;
      const location = answer.headers.get('Location');
      if (location !== null) {
        const next = new URL(location, here).href;
        if (next.includes('/kontoret/oidc/svar')) return next;
        visited.push(next);
        answer = await go(next);
      } else {
        answer = await fillIn(await answer.text(), here, login);
      }
    }
    throw new Error(`It leads nowhere: ${visited.join(' → ')}`);
  }

  function fillIn(html: string, here: string, login: string): Promise<Response> {
    const action = /<form[^>]* action="([^"]+)"/.exec(html)?.[1];
    if (action === undefined) throw new Error(`There is no form at ${here}: ${html}`);
    const hidden = [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const given = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    return go(new URL(action, here).href, { ...given, login, password: 'hvad som helst' });
  }

  return {
    go,
    signIn,
    cookie: (name) => jar.find((one) => one.name === name)?.value,
    setCookie: (host, name, value) => keep({ host, path: '/', name, value }),
  };
}

function cookieOf(line: string, host: string): Cookie {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const said = attributes.map((one) => one.split('='));
  const attribute = (name: string): string | undefined => said.find(([key]) => key?.toLowerCase() === name)?.[1];
  const gone = attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '') < Date.now();
  const value = pair.slice(pair.indexOf('=') + 1);
  return { host, path: attribute('path') ?? '/', name: pair.slice(0, pair.indexOf('=')), value: gone ? '' : value };
}
