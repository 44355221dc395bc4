/** Who sends more than words has come in first: a form with files is read for staff alone, and for few at a time. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Complaint } from '#domain/errors.ts';
import { describeFault } from '#domain/fault.ts';
import type { Hub } from '#services/hub.ts';
import { ourFault } from './problem.ts';
import { refuse } from './refusal.ts';
import { sessionOf } from './who.ts';

/** How many are read at once; the others wait on the wire, where they cost nothing. */
const atOnce = 6;

export type Admit = (req: IncomingMessage, res: ServerResponse, goOn: () => void) => Promise<void>;

/** Lets a request with files go on when its turn has come; without a sign-in it leads there, and nothing is read. */
export function admitUploads(hub: Hub): Admit {
  const enter = turnstile(atOnce);
  return async (req, res, goOn) => {
    try {
      const session = await sessionOf(hub, req.headers.cookie);
      if (session === null) return toSignIn(req, res);
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
