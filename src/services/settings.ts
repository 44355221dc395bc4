/** Settings by environment, read and checked once. */
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);

const Environment = z.object({
  PORT: port.default(4321),
  HOST: z.string().min(1).default('localhost'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|(libsql|https?|wss?):\/\/.+)$/)
    .default('file:./data/hjemegn.db'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DEMO: z.enum(['on', 'off']).default('on'),
});

const sentences: Record<string, string> = {
  PORT: 'PORT must be a whole number from 1 to 65535',
  HOST: 'HOST must name an interface, like localhost or 0.0.0.0',
  DATABASE_URL: 'DATABASE_URL must begin with file:, libsql:// or https://, like file:./data/hjemegn.db',
  PUBLIC_URL: 'PUBLIC_URL must be an http or https address, like https://hjemegn.example',
  DEMO: 'DEMO must be on or off',
};

export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** Where people reach it, without a slash at the end. */
  readonly publicUrl: string;
  /** An empty database is filled with samples, and samples are shown and fed. */
  readonly demo: boolean;
};

/** Reads the environment. Throws an Error of one line that names everything wrong in it. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) throw new Error(wrongSettings(parsed.error));
  const { PORT, HOST, DATABASE_URL, PUBLIC_URL, DEMO } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
    demo: DEMO === 'on',
  };
}

function wrongSettings(error: z.ZodError): string {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return `Wrong settings: ${[...names].map((name) => sentences[name] ?? name).join('; ')}.`;
}
