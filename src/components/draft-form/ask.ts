/** A form sent by a script. In the browser only. */

/** What the page answers: kept, or why not. `said` is for whoever types. */
export type Answer = {
  said: string;
  /** Where the draft is; it may have been begun by this. */
  action?: string;
  version?: number;
  /** The fields as they are kept, which the next change is told from. */
  grund?: string;
  /** Nothing more can be kept from here. */
  stop?: boolean;
};

/** Sends the form as a browser would, and asks for data instead of a page. Null when one has been signed out. */
export async function ask(form: HTMLFormElement, leaving: boolean): Promise<Answer | null> {
  const texts = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const body = new URLSearchParams(texts);
  body.set('handling', 'gem');
  const headers = { Accept: 'application/json' };
  const response = await fetch(form.action, { method: 'POST', body, headers, keepalive: leaving });
  if (response.redirected) return null;
  if (response.headers.get('Content-Type')?.startsWith('application/json') !== true) throw new Error('no answer');
  return (await response.json()) as Answer;
}
