/** Settings by environment, read and checked once. */
import { z } from 'zod';
import { filePath } from '#db/client.ts';
import { CannotStart } from './cannot-start.ts';

/** A file that can be opened by its name alone, or a server. */
const database =
  /^(file:(\/\/(localhost)?(?=\/))?(?!\/\/|:memory:)([^?#%]|%[0-9a-f]{2})+|(libsql|https?|wss?):\/\/.+)$/i;

const host = /^[\w.:-]+$/;

/** `calendar.internal:8080, [fd00::1]:443`. */
const hostsWithPorts = /^\s*(([\w.-]+|\[[\da-f:.]+\]):\d{1,5}\s*(,\s*|$))*$/i;

const Environment = z.object({
  PORT: z.string().regex(/^\d+$/).default('4321').transform(Number).pipe(z.int().min(1).max(65535)),
  HOST: z.string().regex(host).default('localhost'),
  DATABASE_URL: z.string().regex(database).default('file:./data/hjemegn.db'),
  PUBLIC_URL: z.string().refine(isOrigin).optional(),
  DEMO: z.enum(['on', 'off']).default('on'),
  KEYS_FILE: z.string().optional(),
  OIDC_FILE: z.string().optional(),
  QUICK_EXIT_URL: z.url({ protocol: /^https?$/ }).default('https://www.dmi.dk/'),
  SOURCE_HOSTS: z.string().regex(hostsWithPorts).default(''),
});

const sentences: Record<string, string> = {
  PORT: 'PORT must be a whole number from 1 to 65535',
  HOST: 'HOST must name an interface, like localhost or 0.0.0.0',
  DATABASE_URL: 'DATABASE_URL must begin with file:, libsql:// or https://, like file:./data/hjemegn.db',
  PUBLIC_URL: 'PUBLIC_URL must be an http or https address without a path, like https://hjemegn.example',
  DEMO: 'DEMO must be on or off',
  QUICK_EXIT_URL: 'QUICK_EXIT_URL must be an http or https address, like https://www.dmi.dk/',
  SOURCE_HOSTS: 'SOURCE_HOSTS must be hosts with ports, like calendar.internal:8080, separated by commas',
};

export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** Where people reach it, without a slash at the end. */
  readonly publicUrl: string;
  /** An empty database is filled with samples, and samples are shown and fed. */
  readonly demo: boolean;
  /** The file with the keys, beside the database and backed up apart from it. */
  readonly keysFile: string;
  /** A file that names the municipalities' own sign-ins (OpenID Connect); null without one. */
  readonly oidcFile: string | null;
  /** Where "hurtig ud" leads: a page that anybody might be looking at. */
  readonly quickExitUrl: string;
  /** `host:port` of the municipality's own servers, which sources may be read from though they are not public. */
  readonly sourceHosts: readonly string[];
};

/** Reads the environment; what is empty counts as not set. Throws {@link CannotStart} that names everything wrong in it. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(set));
  if (!parsed.success) throw new CannotStart(wrongSettings(parsed.error));
  const { PORT, HOST, DATABASE_URL, PUBLIC_URL, DEMO, KEYS_FILE, OIDC_FILE, QUICK_EXIT_URL, SOURCE_HOSTS } =
    parsed.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL === undefined ? `http://${nameOf(HOST)}:${PORT}` : new URL(PUBLIC_URL).origin,
    demo: DEMO === 'on',
    keysFile: KEYS_FILE ?? `${filePath(DATABASE_URL) ?? './data/hjemegn.db'}.keys`,
    oidcFile: OIDC_FILE ?? null,
    quickExitUrl: QUICK_EXIT_URL,
    sourceHosts: SOURCE_HOSTS.toLowerCase()
      .split(/[\s,]+/)
      .filter((one) => one !== ''),
  };
}

function isOrigin(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

/** What to write in an address to reach an interface. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function wrongSettings(error: z.ZodError): string {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return `Wrong settings: ${[...names].map((name) => sentences[name] ?? name).join('; ')}.`;
}
