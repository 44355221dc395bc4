/** A form sent by a script. In the browser only. */

import type { Said } from '../form/complain.ts';

/** What the page answers: kept, or why not. `said` is for whoever types. */
export type Answer = {
  said: string;
  /** Where the draft is; it may have been begun by this. */
  action?: string;
  version?: number;
  /** The fields as they are kept, which the next change is told from. */
  grund?: string;
  /** What could not be taken, at its fields, under a heading. */
  complaints?: readonly Said[];
  wrong?: string;
  /** A picture is kept with it. */
  picture?: boolean;
  /** It was not kept, and `said` is why. */
  refused?: boolean;
  /** Nothing more can be kept from here. */
  stop?: boolean;
  /** Somebody else has saved meanwhile: the form, sent as a page, leads to the question what should hold. */
  late?: boolean;
};

/** More was typed than is taken at once. */
export class TooLong extends Error {}

/**
 * Sends the form as a browser would, and asks for data instead of a page. Null when one has been signed out. Throws
 * `TooLong`, and `TypeError` when nobody could be reached.
 */
export async function ask(form: HTMLFormElement, leaving: boolean): Promise<Answer | null> {
  const data = new FormData(form);
  data.set('handling', 'gem');
  // Only the page asks what both began from.
  data.delete('grund');
  const hasFile = carriesFile(form);
  // As parts, a letter is no longer than it is; in a query æ is six.
  const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams([...data].filter(isText));
  const headers = { Accept: 'application/json' };
  const response = await fetch(form.action, { method: 'POST', body, headers, keepalive: leaving && !hasFile });
  if (response.redirected) return null;
  if (response.status === 413) throw new TooLong();
  if (response.headers.get('Content-Type')?.startsWith('application/json') !== true) throw new Error('no answer');
  return (await response.json()) as Answer;
}

/** True when a file was chosen that the page does not have yet. */
export function carriesFile(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some(({ files }) => files?.length);
}

function isText(pair: [string, FormDataEntryValue]): pair is [string, string] {
  return typeof pair[1] === 'string';
}
