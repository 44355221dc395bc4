/** An admin decides what holds for the municipality. */
import { invalid } from '#domain/errors.ts';
import { OwnText, textKeys } from '#domain/municipality-settings.ts';
import { addCategory, changeCategory, raiseCategory } from '#services/municipality/categories.ts';
import { changeColour } from '#services/municipality/change-colour.ts';
import { changeLanguages } from '#services/municipality/change-languages.ts';
import { writeOwnTexts } from '#services/municipality/texts.ts';
import { addTown, changeTown } from '#services/municipality/towns.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';
import { wholeNumber } from './whole-number.ts';

const settings = '/kontoret/indstillinger';

/** Another accent. */
export async function chooseColour({ ctx }: Visit, municipality: string, form: Form): Promise<Done<never>> {
  await changeColour(ctx, municipality, { colour: form.text('colour') }, seenIn(form));
  return { to: `${settings}?gemt` };
}

/** Other languages. */
export async function chooseLanguages({ ctx }: Visit, municipality: string, form: Form): Promise<Done<never>> {
  await changeLanguages(ctx, municipality, { languages: form.texts('languages') }, seenIn(form));
  return { to: `${settings}/sprog?gemt` };
}

/** A new category, another name for one, or one moved up with whatever else was typed of it. */
export async function arrangeCategories({ ctx }: Visit, municipality: string, form: Form): Promise<Done<never>> {
  const which = form.text('slug');
  if (which === '') await addCategory(ctx, municipality, categoryIn(form));
  else await changeCategory(ctx, municipality, which, categoryIn(form), seenIn(form));
  if (which !== '' && form.text('handling') === 'op') await raiseCategory(ctx, municipality, which);
  return { to: `${settings}/kategorier?gemt` };
}

function categoryIn({ text, has }: Form) {
  return { name: text('name'), nameEn: text('nameEn'), hue: wholeNumber(text('hue')), retired: has('retired') };
}

/** A new town, or another name for one. */
export async function arrangeTowns({ ctx }: Visit, municipality: string, form: Form): Promise<Done<never>> {
  const said = {
    name: form.text('name'),
    postalCode: form.text('postalCode') || null,
    retired: form.has('retired'),
  };
  if (form.text('slug') === '') await addTown(ctx, municipality, said);
  else await changeTown(ctx, municipality, form.text('slug'), said, seenIn(form));
  return { to: `${settings}/byer?gemt` };
}

/** The texts of the municipality's own that the form has. */
export async function writeTexts({ ctx }: Visit, municipality: string, form: Form): Promise<Done<never>> {
  const langs = ['da', 'en'] as const;
  const texts = textKeys
    .flatMap((key) => langs.map((lang) => ({ key, lang, name: `${key}-${lang}` })))
    .filter(({ name }) => form.has(name))
    .map(({ name, ...which }) => ({ ...which, text: form.text(name), seen: form.text(`seen-${name}`) || null }));
  const long = texts.filter(({ text }) => !OwnText.shape.text.safeParse(text).success);
  if (long.length > 0) throw invalid(...long.map(({ key, lang }) => ({ field: `${key}-${lang}`, ...tooLong })));
  await writeOwnTexts(ctx, municipality, texts);
  return { to: `${settings}/tekster?gemt` };
}

/** What the page showed of what is changed. */
function seenIn(form: Form): string | null {
  return form.text('seen') || null;
}

const tooLong = {
  da: 'Teksten er for lang. Den må højst have 20.000 tegn.',
  en: 'The text is too long. It may have at most 20,000 characters.',
};
