/** Input from outside, read by its schema. */
import type { z } from 'zod';
import { invalid, type Complaint } from './errors.ts';

/** What the schema makes of an input. Throws `invalid` with a complaint per field; `name` is what a single value is called. */
export function checkedInput<Schema extends z.ZodType>(schema: Schema, input: unknown, name = ''): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw invalid(...result.error.issues.flatMap((issue) => complaintsOf(issue, name)));
}

/** What a partial input does say: absent and `undefined` alike leave things as they are. */
export function saidOnly<Input extends object>(
  input: Input,
): { [Name in keyof Input]?: Exclude<Input[Name], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as typeof input;
}

function complaintsOf(issue: z.core.$ZodIssue, name: string): Complaint[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownField);
  const field = issue.path.join('.') || name;
  const { da, en } = sentence(issue);
  const named = fieldNamed(field);
  return [{ field, da: `${named.da} ${da}.`, en: `${named.en} ${en}.` }];
}

/** What a complaint about a field begins with, so that whoever asked by another name can put that there. */
export function fieldNamed(field: string): { da: string; en: string } {
  return { da: `Feltet »${field}«`, en: `The field “${field}”` };
}

function sentence(issue: z.core.$ZodIssue): { da: string; en: string } {
  if (issue.code === 'invalid_type' && issue.input === undefined) return { da: 'mangler', en: 'is missing' };
  if (issue.code === 'too_big') return atMost(issue);
  if (issue.code === 'too_small' && issue.origin === 'string')
    return { da: 'må ikke være tomt', en: 'may not be empty' };
  if (issue.code === 'invalid_format' && issue.format === 'email') return asMail;
  if (issue.code !== 'invalid_value') return byMessage.get(issue.message) ?? asWritten;
  const choices = issue.values.map(String).join(', ');
  return { da: `skal være en af: ${choices}`, en: `must be one of: ${choices}` };
}

const asWritten = { da: 'kan ikke bruges, som det er skrevet', en: 'cannot be used as written' };

const asMail = {
  da: 'skal være en e-mailadresse, som navn@example.org',
  en: 'must be an e-mail address, like name@example.org',
};

/** By what a schema says of its own. */
const byMessage: ReadonlyMap<string, { da: string; en: string }> = new Map([
  [
    'not a date',
    { da: 'skal være en dato, der findes, som 2026-06-24', en: 'must be a date that exists, like 2026-06-24' },
  ],
  [
    'not a sign-in name',
    {
      da: 'skal have 2 til 24 små bogstaver eller tal, uden mellemrum',
      en: 'must have 2 to 24 lower-case letters or digits, without spaces',
    },
  ],
  [
    'not a phone number',
    {
      da: 'skal være et telefonnummer: tal, gerne med mellemrum, og + foran en landekode',
      en: 'must be a phone number: digits, with spaces if you like, and + before a country code',
    },
  ],
  ['not a name', { da: 'skal have et bogstav eller et tal', en: 'must have a letter or a digit' }],
  ['not a postcode', { da: 'skal være fire tal, som 6100', en: 'must be four digits, like 6100' }],
  ['ends before it begins', { da: 'slutter, før det begynder', en: 'ends before it begins' }],
  [
    'not of the web',
    {
      da: 'skal være en adresse på nettet, som https://example.org/',
      en: 'must be an address of the web, like https://example.org/',
    },
  ],
  [
    'not on this site',
    {
      da: 'skal være en adresse her på siden, som /billeder/klub.webp',
      en: 'must be an address on this site, like /billeder/klub.webp',
    },
  ],
]);

function atMost({ origin, maximum }: z.core.$ZodIssueTooBig): { da: string; en: string } {
  if (origin !== 'string') return { da: `må højst være ${maximum}`, en: `may be at most ${maximum}` };
  return { da: `må højst have ${maximum} tegn`, en: `may have at most ${maximum} characters` };
}

function unknownField(key: string): Complaint {
  const field = key.slice(0, 40);
  return { field, da: `Der er ikke noget felt, der hedder »${field}«.`, en: `There is no field called “${field}”.` };
}
