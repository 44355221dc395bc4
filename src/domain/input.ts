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
  return [{ field, da: `Feltet »${field}« ${da}.`, en: `The field “${field}” ${en}.` }];
}

function sentence(issue: z.core.$ZodIssue): { da: string; en: string } {
  if (issue.code === 'invalid_type' && issue.input === undefined) return { da: 'mangler', en: 'is missing' };
  if (issue.code === 'too_big') return atMost(issue);
  if (issue.code === 'too_small' && issue.origin === 'string')
    return { da: 'må ikke være tomt', en: 'may not be empty' };
  if (issue.code !== 'invalid_value')
    return { da: 'kan ikke bruges, som det er skrevet', en: 'cannot be used as written' };
  const choices = issue.values.map(String).join(', ');
  return { da: `skal være en af: ${choices}`, en: `must be one of: ${choices}` };
}

function atMost({ origin, maximum }: z.core.$ZodIssueTooBig): { da: string; en: string } {
  if (origin !== 'string') return { da: `må højst være ${maximum}`, en: `may be at most ${maximum}` };
  return { da: `må højst have ${maximum} tegn`, en: `may have at most ${maximum} characters` };
}

function unknownField(key: string): Complaint {
  const field = key.slice(0, 40);
  return { field, da: `Der er ikke noget felt, der hedder »${field}«.`, en: `There is no field called “${field}”.` };
}
