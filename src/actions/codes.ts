/** A worker makes codes for young people, and takes them back. */
import { invalid } from '#domain/errors.ts';
import { createCodes, type CodeKind, type NewCode } from '#services/invitation/create.ts';
import { cancelCode } from '#services/invitation/list.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';

/** How many cards one can have at once: one, or sheets of eight. */
export const sheetSizes = [1, 4, 8, 16] as const;

/** Makes the codes and shows them: the only time they are shown. */
export async function makeCodes(
  visit: Visit,
  municipality: string,
  kind: CodeKind,
  form: Form,
): Promise<Done<NewCode[]>> {
  const many = sheetSizes.find((size) => String(size) === form.text('antal'));
  if (many === undefined) throw invalid({ field: 'antal', da: 'Sig, hvor mange.', en: 'Say how many.' });
  return { show: await createCodes(visit.ctx, municipality, kind, many) };
}

/** Takes one back. */
export async function takeBackCode(visit: Visit, municipality: string, form: Form): Promise<Done<never>> {
  await cancelCode(visit.ctx, municipality, form.text('kode'));
  return { to: '/kontoret/koder?taget-tilbage' };
}
