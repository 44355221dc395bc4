/** What a young person wants to see, and what not. */
import { invalid } from '#domain/errors.ts';
import { changeProfile } from '#services/profile/change.ts';
import { hide, showAgain, type Hideable } from '#services/profile/hide.ts';
import { pathOr, type Done, type Form } from './form.ts';
import type { Visit } from './visit.ts';

/** Takes the form of choices as a whole. */
export async function changeChoices({ ctx }: Visit, form: Form): Promise<Done<'saved'>> {
  await changeProfile(ctx, {
    alias: form.text('alias'),
    interests: form.texts('interests'),
    towns: form.texts('towns'),
    languages: form.texts('languages'),
    birthYear: yearOf(form.text('birthYear')),
  });
  return { show: 'saved' };
}

function yearOf(typed: string): number | null {
  if (typed === '') return null;
  if (/^\d{4}$/.test(typed)) return Number(typed);
  throw invalid({
    field: 'birthYear',
    da: 'Skriv årstallet med fire tal, som 2010, eller lad det stå tomt.',
    en: 'Write the year with four digits, like 2010, or leave it empty.',
  });
}

/** Hides something or shows it again, and goes back where that was asked for. */
export async function changeHidden({ ctx }: Visit, form: Form): Promise<Done<never>> {
  const what = { kind: form.text('slags') as Hideable['kind'], name: form.text('navn') };
  await (form.text('handling') === 'vis' ? showAgain(ctx, what) : hide(ctx, what));
  return { to: pathOr(form.text('til'), '/min-side/skjul') };
}
