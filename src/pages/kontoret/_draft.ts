/** What the pages of a draft share: what can be chosen from, and what a script is answered. */
import { draftPath, typedFields, type Kept } from '#actions/drafts.ts';
import type { Submission } from '#actions/form.ts';
import { may } from '#domain/authorisation.ts';
import { isShownContact } from '#domain/contact.ts';
import type { Complaint } from '#domain/errors.ts';
import { fieldText, type Draft, type Fields } from '#domain/draft.ts';
import { dayAt, instantOf, wallAt, type Day } from '#domain/time.ts';
import { formatClock } from '#i18n/dates.ts';
import { inLang, words, type Lang } from '#i18n/index.ts';
import { listContactsForOffice } from '#services/contact/office-queries.ts';
import { listContacts } from '#services/contact/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { listOfferedCategories, listOfferedTowns } from '#services/municipality/queries.ts';
import { findPicture } from '#services/picture/queries.ts';
import { listPlacesForOffice } from '#services/place/office-queries.ts';
import type { Ground } from '#components/draft-form/fields.ts';
import { repeatView } from '#components/event-form/repeat-view.ts';
import type { Office } from './_office.ts';

/** More than anybody finds in a list. */
const mostPlaces = 5000;

/** What the form of any noun chooses from. */
export async function loadGround(ctx: Ctx, home: Office['home'], fields: Fields): Promise<Ground> {
  const [picture, categories, towns, places, contacts, kept] = await Promise.all([
    findPicture(ctx, home.slug, fieldText(fields, 'pictureId')),
    listOfferedCategories(ctx, home.code, fieldText(fields, 'category')),
    listOfferedTowns(ctx, home.code),
    listPlacesForOffice(ctx, home, { text: null, retired: null, limit: mostPlaces }),
    listContacts(ctx, home),
    listContactsForOffice(ctx, home, { text: null, status: null }),
  ]);
  const named = [fieldText(fields, 'contactId'), fieldText(fields, 'deputyId')];
  return {
    home,
    today: dayAt(ctx.clock(), home.timeZone),
    picture,
    categories,
    towns,
    places: places.map(({ place }) => place),
    contacts,
    offeredContacts: kept.map(({ contact }) => contact).filter((one) => isShownContact(one) || named.includes(one.id)),
  };
}

/** True for who may let it out without asking. */
export function mayPublish({ actor, home }: Office): boolean {
  return may(actor, 'draft.publish', { municipality: home.slug });
}

/** "kl. 14.03", when a draft was kept. */
export function keptAt({ modifiedAt }: Draft, { home }: Office, lang: Lang): string {
  return formatClock(wallAt(instantOf(modifiedAt), home.timeZone), lang);
}

/** True when it is a script that asks, not a person. */
export function wantsData(request: Request): boolean {
  return request.method === 'POST' && request.headers.get('Accept') === 'application/json';
}

/** What a form shows: what was sent just now, or what is kept. */
export function shownFields({ sent }: Pick<Submission<unknown>, 'sent'>, kept: Fields): Fields {
  return sent === null ? kept : typedFields(sent);
}

type Asked = { ctx: Ctx; office: Office; lang: Lang };

/** The answer to a script: kept and since when, with the repetition said back; or in a sentence why not. */
export function answerScript(
  { complaints, result, sent }: Submission<Kept>,
  noun: Draft['noun'],
  { ctx, office, lang }: Asked,
): Response {
  const { draftForm } = words(lang);
  const where = { home: office.home, today: today(ctx, office) };
  const fields = sent === null ? {} : typedFields(sent);
  const said = noun === 'event' ? { repeat: repeatView(fields, where, lang) } : {};
  if (result === null) {
    const sentence = complaints.map((one) => inLang(one, lang)).join(' ');
    const late = complaints.some(({ field }) => field === 'version');
    const stop = late || complaints.some(({ field }) => field === 'state');
    const shown = stop ? {} : shownBeside(complaints, lang);
    return Response.json({ said: draftForm.notSaved(sentence), refused: true, stop, late, ...shown, ...said });
  }
  const { draft, complaints: aside } = result;
  const kept = draftForm.saved(keptAt(draft, office, lang));
  return Response.json({
    said: kept,
    ...shownBeside(aside, lang),
    action: draftPath(draft.id),
    version: draft.version,
    picture: fieldText(draft.fields, 'pictureId') !== '',
    grund: JSON.stringify(draft.fields),
    ...said,
  });
}

/** What a script shows at the fields, as the page would. */
function shownBeside(complaints: readonly Complaint[], lang: Lang) {
  const said = complaints.map((one) => ({ field: one.field, said: inLang(one, lang) }));
  return { complaints: said, wrong: words(lang).forms.wrong(said.length) };
}

/** The day where the municipality is. */
export function today(ctx: Ctx, { home }: Office): Day {
  return dayAt(ctx.clock(), home.timeZone);
}
