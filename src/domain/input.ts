/** Input from outside, read by its schema. */
import type { z } from 'zod';
import { invalid, type Complaint } from './errors.ts';

/** What the schema makes of an input. Throws `invalid` with a complaint per field. */
export function checkedInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalid(...result.error.issues.map(complaintOf));
}

function complaintOf(issue: z.core.$ZodIssue): Complaint {
  const field = issue.path.join('.');
  return {
    field,
    da: `Feltet »${field}« kan ikke bruges, som det er skrevet.`,
    en: `The field “${field}” cannot be used as written.`,
  };
}
