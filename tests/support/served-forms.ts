/** The forms of a page as they are served, filled in and sent as a browser without scripts sends them. */
import { parseHTML } from 'linkedom';

/** A form as it stands on its page: what each field is sent with, and which of them are typed in. */
export type ServedForm = {
  /** Which of the page's forms: the names in it, with what its button says. */
  name: string;
  /** The button that is pressed. */
  button: readonly [name: string, value: string] | null;
  /** It is the first of its buttons, which Enter in a field presses. */
  isFirst: boolean;
  /** Where it is sent; empty for its own page. */
  action: string;
  /** Names and values as they would be sent untouched. */
  values: readonly (readonly [name: string, value: string])[];
  typedIn: readonly TypedField[];
  /** What is hidden or chosen from, so that only a program can send anything else. */
  chosen: readonly string[];
};

/** A field that somebody types in. */
type TypedField = { name: string; id: string; mostLetters: number };

/** A page that came back. */
export type ServedPage = { status: number; html: string; document: Document; to: string | null };

const typedKinds = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'date', 'time', 'password', '']);

/** Reads a page's forms that change something, one for each button. */
export function formsOf({ document }: ServedPage): ServedForm[] {
  return [...document.querySelectorAll('form')]
    .filter((form) => form.getAttribute('method') === 'post')
    .flatMap((form) => {
      const buttons = [...form.querySelectorAll('button[type=submit]')];
      return (buttons.length === 0 ? [null] : buttons).map((button, at) => formWith(form, button, at === 0));
    });
}

function formWith(form: Element, button: Element | null, isFirst: boolean): ServedForm {
  const controls = [...form.querySelectorAll('input[name], select[name], textarea[name]')];
  const name = (one: Element): string => one.getAttribute('name') ?? '';
  const typed = controls.filter(isTypedIn).map((one) => ({
    name: name(one),
    id: one.id,
    mostLetters: Number(one.getAttribute('maxlength') ?? Infinity),
  }));
  const said = button?.getAttribute('name') ?? null;
  return {
    name: `${button?.textContent.trim() ?? ''} (${[...new Set(controls.map(name))].join(', ')})`,
    isFirst,
    button: said === null ? null : [said, button?.getAttribute('value') ?? ''],
    action: form.getAttribute('action') ?? '',
    values: controls.flatMap((one) => valuesOf(one).map((value) => [name(one), value] as const)),
    typedIn: typed,
    chosen: [...new Set(controls.filter((one) => !isTypedIn(one) && one.getAttribute('type') !== 'file').map(name))],
  };
}

function isTypedIn(one: Element): boolean {
  return one.localName === 'textarea' || (one.localName === 'input' && typedKinds.has(one.getAttribute('type') ?? ''));
}

function valuesOf(one: Element): string[] {
  if (one.localName === 'textarea') return [one.textContent];
  return one.localName === 'select' ? chosenOf(one) : givenBy(one, one.getAttribute('type') ?? '');
}

function chosenOf(select: Element): string[] {
  const options = [...select.querySelectorAll('option')];
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  return chosen === undefined ? [] : [chosen.getAttribute('value') ?? chosen.textContent];
}

function givenBy(input: Element, kind: string): string[] {
  const isTicked = input.hasAttribute('checked') || (kind !== 'checkbox' && kind !== 'radio');
  if (kind === 'file' || !isTicked) return [];
  return [input.getAttribute('value') ?? (kind === 'checkbox' ? 'on' : '')];
}

/** What stands in a typed field of a page; null when the field is not there. */
export function standsIn({ document }: ServedPage, id: string): string | null {
  const found = document.getElementById(id);
  return found === null ? null : found.localName === 'textarea' ? found.textContent : found.getAttribute('value');
}

/** Somebody who looks at pages and sends their forms. */
export function sender(url: string, cookie: string) {
  const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', Cookie: cookie };
  const read = async (answer: Response): Promise<ServedPage> => {
    const html = await answer.text();
    const { document } = parseHTML(html);
    return {
      status: answer.status,
      html,
      document: document,
      to: answer.headers.get('Location'),
    };
  };
  return {
    look: async (path: string) => read(await fetch(url + path, { headers, redirect: 'manual' })),
    /** Sends a form with other values for some names, given as the bytes of the wire (percent-encoded). */
    send: async (path: string, form: ServedForm, other: Readonly<Record<string, string>>) => {
      const pairs = form.button === null ? form.values : [...form.values, form.button];
      const kept = pairs.filter(([name]) => !Object.hasOwn(other, name)).map(([name, value]) => [name, value]);
      const encoded = new URLSearchParams(kept).toString();
      const changed = Object.entries(other).map(([name, value]) => `${encodeURIComponent(name)}=${value}`);
      const body = [encoded, ...changed].filter((part) => part !== '').join('&');
      const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
      return read(
        await fetch(url + path, { method: 'POST', headers: { ...headers, ...type }, body, redirect: 'manual' }),
      );
    },
  };
}
