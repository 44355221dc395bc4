/** Reading the query of an address by a schema, the same for pages, API and feeds. */
import { z } from 'zod';
import { invalid, type Complaint } from './errors.ts';
import { Slug } from './schemas.ts';

/** Slugs with commas between. */
export const slugs = z
  .string()
  .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))].toSorted())
  .pipe(z.array(Slug).max(20));

/** A thing asked for, or not mentioned. */
export const flag = z.literal('1').transform(() => true);

/** An age in whole years, of one or two digits. */
export const ageText = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number);

/** Words to search for. */
export const searchText = z.string().trim().min(1).max(100);

/** Names that may stand several times, as the checkboxes of a form do; all others stand once. */
const lists: ReadonlySet<string> = new Set(['kategori', 'by', 'slags']);

/** By field, what may stand there. */
export type Sentences = Readonly<Record<string, { da: string; en: string }>>;

/**
 * What a schema makes of a query. Repeated lists are joined, empty names left out. Throws `invalid` with a
 * sentence per name it cannot take: unknown, said twice, or of another form.
 */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  params: URLSearchParams,
  sentences: Sentences,
): z.output<Schema> {
  const twice = [...new Set(params.keys())].filter(
    (name) => Object.hasOwn(schema.shape, name) && isSaidTwice(params, name),
  );
  if (twice.length > 0) throw invalid(...twice.map(onlyOnce));
  const parsed = schema.safeParse(joined(params));
  if (parsed.success) return parsed.data;
  throw invalid(...parsed.error.issues.flatMap((issue) => complaintsOf(issue, sentences)));
}

function isSaidTwice(params: URLSearchParams, name: string): boolean {
  return !lists.has(name) && said(params, name).length > 1;
}

function said(params: URLSearchParams, name: string): string[] {
  return params.getAll(name).filter((value) => value !== '');
}

function joined(params: URLSearchParams): Record<string, string> {
  const names = [...new Set(params.keys())].filter((name) => said(params, name).length > 0);
  return Object.fromEntries(names.map((name) => [name, said(params, name).join(',')]));
}

function complaintsOf(issue: z.core.$ZodIssue, sentences: Sentences): Complaint[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownName);
  const field = String(issue.path[0] ?? '');
  return [{ field, ...(sentences[field] ?? usual(issue)) }];
}

function unknownName(name: string): Complaint {
  const field = name.slice(0, 40);
  return { field, da: `Der er ikke noget filter, der hedder »${field}«.`, en: `There is no filter called “${field}”.` };
}

function onlyOnce(field: string): Complaint {
  return { field, da: `»${field}« må kun stå én gang.`, en: `“${field}” may stand only once.` };
}

function usual(issue: z.core.$ZodIssue): { da: string; en: string } {
  if (issue.code !== 'invalid_value') return { da: 'Værdien kan ikke bruges.', en: 'The value cannot be used.' };
  const choices = issue.values.map(String).join(', ');
  return { da: `Vælg en af: ${choices}.`, en: `Choose one of: ${choices}.` };
}
