/** One request of a person with a browser: who it is, and what the browser is given to keep. */
import type { AstroCookies } from 'astro';
import { z } from 'zod';
import type { Ctx, Hub } from '#services/hub.ts';
import { randomLetters } from '#services/keys/lookup.ts';
import { seal, unseal, type Purpose } from '#services/keys/seal.ts';
import { deviceLabel } from '#services/session/device-label.ts';
import { leftCookie, sessionCookie } from '#services/session/cookies.ts';
import { formPatience, type SessionPolicy } from '#services/session/policies.ts';
import { beginSession, endSession, readSession, type Session } from '#services/session/sessions.ts';

/** Everything a page or an action needs to know of the one who asks. */
export type Visit = {
  /** The hub as whoever has signed in, or as a visitor. */
  ctx: Ctx;
  session: Session | null;
  /** The browser brought a session that no longer holds: ended, or its account is gone. */
  expired: boolean;
  /** Begins a session in place of the one there was, and puts it in the cookie. */
  signIn: (accountId: string, policy: SessionPolicy) => Promise<void>;
  /** Ends the session, and everything else the browser was given to keep. */
  signOut: () => Promise<void>;
  /** As {@link Visit.signOut}, and nothing is left that tells this browser from one that was never here. */
  vanish: () => Promise<void>;
  /** Hands the browser something sealed for a step that follows; brings it back; lets go of it. What `stays` outlives the window. */
  hold: (step: Step, value: unknown, seconds: number, stays?: 'stays') => void;
  held: <Schema extends z.ZodType>(step: Step, schema: Schema) => z.output<Schema> | null;
  drop: (step: Step) => void;
  /** What kind of browser it is: "Chrome, Android". */
  browser: string;
  /** A random name for this browser, known to nobody else; made when it is first needed. */
  device: () => Device;
  /** Remembers that an account has signed in here, so that strangers' guesses do not lock it out. */
  trust: (whose: string) => void;
};

/** A step of something that takes several pages. */
type Step = Extract<Purpose, 'join' | 'regain' | 'second factor' | 'enrolment' | 'oidc' | 'notice'>;

/** A browser, and the hash of the account that has signed in on it. */
const Device = z.object({ name: z.string(), knows: z.string().nullable() });
type Device = z.infer<typeof Device>;

const deviceCookie = '__Host-enhed';
const stepCookies: Record<Step, string> = {
  join: '__Host-kode',
  regain: '__Host-tilbage',
  'second factor': '__Host-trin',
  enrolment: '__Host-opsaetning',
  oidc: '__Host-oidc',
  notice: '__Host-besked',
};
const year = 365 * 86_400;

/** `__Host-` cookies: this host only, over TLS only, out of reach of scripts (RFC 6265bis §4.1.3.2). */
const hostOnly = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** Reads the cookies of a request. A form may have been open for a while: what was typed in time is taken. */
export async function openVisit(hub: Hub, cookies: AstroCookies, request: Request): Promise<Visit> {
  const userAgent = request.headers.get('User-Agent');
  const token = cookies.get(sessionCookie)?.value;
  if (cookies.has(leftCookie)) return leftVisit(hub, cookies, { token, userAgent });
  const session = token === undefined ? null : await readSession(hub, token, patienceFor(request));
  const expired = token !== undefined && session === null;
  if (expired) cookies.delete(sessionCookie, hostOnly);
  return visitOf(hub, cookies, { session, expired, userAgent });
}

/** The first request after a quick exit that the server may not have heard of: it ends what was left open. */
async function leftVisit(hub: Hub, cookies: AstroCookies, { token, userAgent }: Brought): Promise<Visit> {
  const session = token === undefined ? null : await readSession(hub, token);
  await visitOf(hub, cookies, { session, expired: false, userAgent }).vanish();
  return visitOf(hub, cookies, { session: null, expired: false, userAgent });
}

/** A form that proves who it is proves it for now, and is given none. */
function patienceFor({ method, url }: Request): number {
  const proves = new URL(url).pathname.endsWith('/bekraeft');
  return method === 'POST' && !proves ? formPatience : 0;
}

type Brought = { token: string | undefined; userAgent: string | null };
type Found = { session: Session | null; expired: boolean; userAgent: string | null };

function visitOf(hub: Hub, cookies: AstroCookies, { session, expired, userAgent }: Found): Visit {
  const keep = keeperOf(cookies);
  const browser = deviceLabel(userAgent);
  const signOut = async (): Promise<void> => {
    if (session !== null) await endSession(hub, session);
    forget(cookies, [sessionCookie, ...Object.values(stepCookies)]);
  };
  return {
    ctx: { ...hub, actor: session?.actor ?? { kind: 'anonymous' } },
    session,
    expired,
    browser,
    signOut,
    vanish: async () => {
      await signOut();
      forget(cookies, [deviceCookie, leftCookie]);
    },
    signIn: async (accountId, policy) => {
      if (session !== null) await endSession(hub, session);
      const { token, maxAge } = await beginSession(hub, accountId, policy, browser);
      keep(sessionCookie, token, maxAge);
    },
    hold: (step, value, seconds, stays) => {
      keep(stepCookies[step], seal(hub, step, value, seconds), stays === undefined ? null : seconds);
    },
    held: (step, schema) => unseal(hub, step, cookies.get(stepCookies[step])?.value, schema),
    drop: (step) => cookies.delete(stepCookies[step], hostOnly),
    ...devicesOf(hub, cookies, keep),
  };
}

function forget(cookies: AstroCookies, names: readonly string[]): void {
  for (const name of names) if (cookies.has(name)) cookies.delete(name, hostOnly);
}

function devicesOf(hub: Hub, cookies: AstroCookies, keep: Keep): Pick<Visit, 'device' | 'trust'> {
  const device = (): Device => {
    const known = unseal(hub, 'device', cookies.get(deviceCookie)?.value, Device);
    if (known !== null) return known;
    const fresh = { name: randomLetters(16), knows: null };
    keep(deviceCookie, seal(hub, 'device', fresh, year), null);
    return fresh;
  };
  const trust = (whose: string): void => {
    keep(deviceCookie, seal(hub, 'device', { name: device().name, knows: whose }, year), year);
  };
  return { device, trust };
}

type Keep = (name: string, value: string, maxAge: number | null) => void;

function keeperOf(cookies: AstroCookies): Keep {
  return (name, value, maxAge) => cookies.set(name, value, { ...hostOnly, ...(maxAge === null ? {} : { maxAge }) });
}
