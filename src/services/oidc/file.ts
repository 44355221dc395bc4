/** The file that names the municipalities' own sign-ins for staff (`OIDC_FILE`): JSON, with their secrets in it. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Slug } from '#domain/schemas.ts';
import { CannotStart } from '../cannot-start.ts';

const Values = z.array(z.string().trim().min(1)).default([]);
const IdentityProvider = z.strictObject({
  municipality: Slug,
  name: z.string().trim().min(1).max(80),
  issuer: z.string().refine(isIssuer),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  rolesClaim: z.string().min(1).default('roles'),
  roles: z
    .strictObject({ author: Values, editor: Values, admin: Values })
    .refine((roles) => Object.values(roles).some((values) => values.length > 0)),
});

/** A municipality's own sign-in: who vouches for its staff, how we are known there, and which words mean which role. */
export type IdentityProvider = Readonly<z.infer<typeof IdentityProvider>>;

const sentences: Record<string, string> = {
  municipality: 'municipality must be the name in its address, like haderslev',
  name: 'name must be what people call it, like Haderslev Kommune',
  issuer: 'issuer must be an https address without a query (http only on this machine)',
  clientId: 'clientId is missing',
  clientSecret: 'clientSecret is missing',
  rolesClaim: 'rolesClaim must name a claim, like roles',
  roles: 'roles must say what gives author, editor or admin, like { "admin": ["hjemegn-admin"] }',
};

/**
 * Reads the file; none without a path. `known` are the municipalities there are. Throws {@link CannotStart} that
 * names everything wrong in it, and nothing of what stands in it: one of them is a secret.
 */
export function readIdentityProviders(path: string | null, known: ReadonlySet<string>): readonly IdentityProvider[] {
  if (path === null) return [];
  const entries = z.array(z.unknown()).safeParse(parsed(path));
  if (!entries.success) throw wrong(path, ['it must be a list, [ … ]']);
  const read = entries.data.map((entry) => IdentityProvider.safeParse(entry));
  const providers = read.flatMap((one) => (one.success ? [one.data] : []));
  const faults = [
    ...read.flatMap(({ error }, at) => (error === undefined ? [] : faultsOf(error).map((said) => nth(at, said)))),
    ...strangers(providers, known),
  ];
  if (faults.length > 0) throw wrong(path, faults);
  return providers;
}

function parsed(path: string): unknown {
  const text = contentsOf(path);
  try {
    return JSON.parse(text);
  } catch {
    // What the parser says quotes the file.
    throw wrong(path, ['it is not JSON']);
  }
}

function contentsOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CannotStart(`OIDC_FILE: ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
}

function faultsOf(error: z.ZodError): string[] {
  const said = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${[...issue.path, key].join('.').slice(0, 60)} is not a field of it`)
      : [sentences[String(issue.path[0])] ?? 'it must be an object, { … }'],
  );
  return [...new Set(said)];
}

function strangers(providers: readonly IdentityProvider[], known: ReadonlySet<string>): string[] {
  const slugs = providers.map(({ municipality }) => municipality);
  const twice = new Set(slugs.filter((slug, at) => slugs.indexOf(slug) !== at));
  return [
    ...slugs.filter((slug) => !known.has(slug)).map((slug) => `there is no municipality ${slug}`),
    ...[...twice].map((slug) => `${slug} stands there twice`),
  ];
}

function nth(at: number, said: string): string {
  return `number ${at + 1}: ${said}`;
}

function wrong(path: string, faults: readonly string[]): CannotStart {
  return new CannotStart(`OIDC_FILE: ${path} cannot be used: ${faults.join('; ')}.`);
}

/** OpenID Connect Discovery 1.0 §3: https, no query, no fragment. On this machine alone, plain http for trying out. */
function isIssuer(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || /[?#]/.test(address) || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** True for this machine's own names. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
