/** What the pages of a contact and of a place in the office have in common. */
import type { AstroGlobal } from 'astro';
import { submitted, type Submission } from '#actions/form.ts';
import { actOnPeople } from '#actions/office-people.ts';
import type { Undoable } from '#domain/item-record.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt, type Day } from '#domain/time.ts';
import type { Lang } from '#i18n/index.ts';
import type { Ctx } from '#services/hub.ts';
import { getUndoable } from '#services/item/undo.ts';
import { enterOffice, type Office } from './_office.ts';
import { tryList } from './_try-list.ts';

export type PeopleNoun = 'contact' | 'place';

/** A list as its address asks for it; `found` is null when it could not be had. */
export type PeopleList<Found, State extends string> = {
  lang: Lang;
  office: Office;
  today: Day;
  text: string;
  chosen: State | null;
  found: readonly Found[] | null;
};

type Asked<State> = { text: string | null; chosen: State | null };

/** Reads a list. A state that there is not is none, and a word is no longer than anybody types. */
export async function peopleList<Found, State extends string>(
  astro: AstroGlobal,
  lang: Lang,
  states: readonly State[],
  list: (ctx: Ctx, home: Municipality, asked: Asked<State>) => Promise<Found[]>,
): Promise<PeopleList<Found, State>> {
  const { hub, visit } = astro.locals;
  const office = await enterOffice(astro.locals);
  const { home } = office;
  const { searchParams } = astro.url;
  const text = searchParams.get('q')?.trim().slice(0, 100) ?? '';
  const chosen = states.find((one) => one === searchParams.get('vis')) ?? null;
  const found = await tryList(astro, list(visit.ctx, home, { text: text === '' ? null : text, chosen }));
  return { lang, office, today: dayAt(hub.clock(), home.timeZone), text, chosen, found };
}

/** One of them, what was sent, and what of it can be undone. */
export type PeoplePage<Found, Noun extends PeopleNoun = PeopleNoun> = {
  lang: Lang;
  office: Office;
  noun: Noun;
  id: string;
  form: Submission<never>;
  found: Found;
  undoable: Undoable | null;
  today: Day;
};

/** Takes what was pressed, or shows it as it is. Throws `not_found`. */
export async function peoplePage<Found, Noun extends PeopleNoun>(
  astro: AstroGlobal,
  noun: Noun,
  lang: Lang,
  find: (ctx: Ctx, home: Municipality, id: string) => Promise<Found>,
): Promise<Response | PeoplePage<Found, Noun>> {
  const { hub, visit } = astro.locals;
  const { ctx } = visit;
  const office = await enterOffice(astro.locals);
  const { home } = office;
  const id = astro.params.item ?? '';
  await find(ctx, home, id);
  const form = await submitted(astro, (sent) => actOnPeople(visit, { municipality: home.slug, noun, id }, sent));
  if (form instanceof Response) return form;
  const found = await find(ctx, home, id);
  const undoable = await getUndoable(ctx, home.slug, { noun, itemId: id });
  return { lang, office, noun, id, form, found, undoable, today: dayAt(hub.clock(), home.timeZone) };
}
