/** A form that was sent to the page it stands on: what it says, and what came of it. */
import type { AstroGlobal } from 'astro';
import { HjemegnError, type Complaint, type ErrorCode } from '#domain/errors.ts';
import { movedTo, onForm } from '#domain/form-labels.ts';
import { SitePath } from '#domain/schemas.ts';

/** What was filled in. Fields that are not there are empty. */
export type Form = {
  text: (name: string) => string;
  texts: (name: string) => string[];
  has: (name: string) => boolean;
  /** A file that was chosen; null when none was. */
  file: (name: string) => File | null;
  /** Every name in it, each once. */
  names: () => string[];
};

/** What a page shows of a form: complaints beside fields, and everything that was typed, passwords aside. */
export type Submission<Result> = {
  complaints: readonly Complaint[];
  typed: (name: string) => string | null;
  /** What was ticked of several; null before anything was sent. */
  ticked: (name: string) => readonly string[] | null;
  /** What came of it, to be shown on this page. */
  result: Result | null;
  /** The form itself; null before anything was sent. */
  sent: Form | null;
};

/** Where to go when it was done, or something to show in place, once. */
export type Done<Result> = { to: string } | { show: Result };

/**
 * Does what a sent form asks for, if one was sent. Answers a redirect when it was done, and what the page is to show
 * otherwise. What is expected to go wrong becomes complaints; the rest is thrown.
 */
export async function submitted<Result = never>(
  astro: Pick<AstroGlobal, 'request' | 'response' | 'redirect'>,
  act: (form: Form) => Promise<Done<Result>>,
): Promise<Response | Submission<Result>> {
  if (astro.request.method !== 'POST') return unsent;
  const form = await readForm(astro.request);
  if (form === null) {
    astro.response.status = 400;
    return { ...unsent, complaints: [unreadable] };
  }
  const typed = (name: string): string | null => (form.has(name) ? form.text(name) : null);
  const said = { typed, ticked: form.texts, sent: form };
  try {
    const done = await act(form);
    if ('to' in done) return astro.redirect(done.to, 303);
    return { complaints: [], ...said, result: done.show };
  } catch (error) {
    const status = error instanceof HjemegnError ? beside[error.code] : undefined;
    if (!(error instanceof HjemegnError) || status === undefined) throw error;
    astro.response.status = status;
    const complaints = error.code === 'not_found' ? [notThere] : error.complaints.map(onForm);
    return { complaints, ...said, result: null };
  }
}

const unsent: Submission<never> = { complaints: [], typed: () => null, ticked: () => null, result: null, sent: null };

/** What is said on the page of the form, with its status; all else is a page of its own. */
const beside: Partial<Record<ErrorCode, number>> = {
  invalid: 400,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_many: 429,
};

/** Of what was pressed at, and somebody has taken away; a page that is about it is itself no longer there. */
const notThere: Complaint = {
  field: '',
  da: 'Det, du valgte, er her ikke mere. Siden viser, hvad der er nu.',
  en: 'What you chose is no longer here. The page shows what there is now.',
};

/** A form on its way that broke off or was put together wrongly: as if it had never been sent. */
const unreadable: Complaint = {
  field: '',
  da: 'Formularen kom ikke hel frem, så der er ikke gemt noget. Prøv igen.',
  en: 'The form did not arrive whole, so nothing is saved. Try again.',
};

/** What was sent; null when it cannot be read. Without a type there is nothing in it. */
async function readForm(request: Request): Promise<Form | null> {
  const data = request.headers.has('Content-Type') ? await request.formData().catch(() => null) : new FormData();
  if (data === null) return null;
  const texts = (name: string): string[] => data.getAll(name).filter((value) => typeof value === 'string');
  const file = (name: string): File | null => {
    const value = data.get(name);
    return value instanceof File && value.name !== '' ? value : null;
  };
  const names = (): string[] => [...new Set(data.keys())];
  return { texts, text: (name) => texts(name)[0]?.trim() ?? '', has: (name) => data.has(name), names, file };
}

/** Says complaints at the field that was typed in, where what is asked for calls it otherwise: by its name there. */
export function atFields<Result>(made: Promise<Result>, fields: Readonly<Record<string, string>>): Promise<Result> {
  return inWords(made, movedTo(fields));
}

/** Says complaints as a form says them. */
export async function inWords<Result>(
  made: Promise<Result>,
  say: (complaint: Complaint) => Complaint,
): Promise<Result> {
  return made.catch((error: unknown) => {
    if (!(error instanceof HjemegnError)) throw error;
    throw new HjemegnError(error.code, error.complaints.map(say));
  });
}

/** A path of this site that somebody was on the way to; `otherwise` when it is none. */
export function pathOr(text: string | null | undefined, otherwise: string): string {
  const read = SitePath.safeParse(text ?? '');
  return read.success ? read.data : otherwise;
}
