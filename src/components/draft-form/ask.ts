/** A form sent by a script. In the browser only. */

/** What the page answers: kept, or why not. `said` is for whoever types. */
export type Answer = {
  said: string;
  /** Where the draft is; it may have been begun by this. */
  action?: string;
  version?: number;
  /** The fields as they are kept, which the next change is told from. */
  grund?: string;
  /** A picture is kept with it. */
  picture?: boolean;
  /** Nothing more can be kept from here. */
  stop?: boolean;
};

/** Sends the form as a browser would, and asks for data instead of a page. Null when one has been signed out. */
export async function ask(form: HTMLFormElement, leaving: boolean): Promise<Answer | null> {
  const data = new FormData(form);
  data.set('handling', 'gem');
  const hasFile = carriesFile(form);
  const body = hasFile ? data : new URLSearchParams([...data].filter(isText));
  const headers = { Accept: 'application/json' };
  const response = await fetch(form.action, { method: 'POST', body, headers, keepalive: leaving && !hasFile });
  if (response.redirected) return null;
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
