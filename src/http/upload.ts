/** Who sends files or long texts has come in first: such a form is read for staff alone, and for few at a time. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Complaint } from '#domain/errors.ts';
import { describeFault } from '#domain/fault.ts';
import { isHeldPage } from '#domain/held-form.ts';
import type { Hub } from '#services/hub.ts';
import { keepWords } from './body.ts';
import { ourFault } from './problem.ts';
import { refuse } from './refusal.ts';
import { hadSession, sessionOf } from './who.ts';

/** How many are read at once; the others wait on the wire, where they cost nothing. */
const atOnce = 6;

export type Admit = (req: IncomingMessage, res: ServerResponse, goOn: () => void) => Promise<void>;

/** Of how many the words are heard out at once who are signed out by now; what more come are sent to sign in. */
const heardAtOnce = 2;

/**
 * Lets a request with files or long texts go on when its turn has come. Without a sign-in it leads there, and nothing is read; of
 * somebody whose sign-in has ended, the words go on, so that the page gives them back.
 */
export function admitUploads(hub: Hub): Admit {
  const enter = turnstile(atOnce);
  const hearOut = wordsOfFew(heardAtOnce);
  return async (req, res, goOn) => {
    try {
      const session = await sessionOf(hub, req.headers.cookie);
      if (session === null) return (await hearOut(req)) ? goOn() : toSignIn(req, res);
      if (session.actor.kind !== 'staff') return refuse(req, res, { status: 403, complaint: forStaff });
      const leave = await enter();
      if (res.closed) return leave();
      res.once('close', leave);
      goOn();
    } catch (error) {
      console.error(describeFault(error));
      refuse(req, res, { status: 500, complaint: ourFault });
    }
  };
}

function toSignIn(req: IncomingMessage, res: ServerResponse): void {
  const Location = `/kontoret/log-ind?til=${encodeURIComponent(req.url ?? '/kontoret')}`;
  res.writeHead(303, { Location, 'Cache-Control': 'no-store' }).end();
}

/** Keeps the words of so many at once whose sign-in has ended; false of anybody else. */
function wordsOfFew(places: number): (req: IncomingMessage) => Promise<boolean> {
  let free = places;
  return async (req) => {
    const isHeld = isHeldPage((req.url ?? '').split('?', 1)[0] ?? '') && hadSession(req.headers.cookie);
    if (!isHeld || free === 0) return false;
    free -= 1;
    return keepWords(req).finally(() => (free += 1));
  };
}

/** So many pass at once, in the order they came. What is answered lets the next one in, once. */
function turnstile(places: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let free = places;
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return leave;
  };
}

const forStaff: Complaint = { field: 'actor', da: 'Det har du ikke adgang til.', en: 'You may not do this.' };
