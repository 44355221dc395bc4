/** The options that say what an event is, and what they say. */
import type { EventDetails } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { untilOf, withUntil } from '#domain/recurrence.ts';
import { saidOnly } from '#domain/input.ts';
import type { Wall } from '#domain/time.ts';
import { listPlaces } from '#services/place/queries.ts';
import { wrong } from './arguments.ts';
import type { Call, Option, Values } from './command.ts';
import { listTyped, numberTyped, priceTyped, textTyped, timesTyped, timeTyped } from './typed.ts';

export const titleOptions: readonly Option[] = [
  { name: 'title', value: 'TEKST', about: { da: 'titlen', en: 'the title' } },
  { name: 'summary', value: 'TEKST', about: { da: 'én linje til lister', en: 'one line for lists' } },
  {
    name: 'place',
    value: 'STED',
    about: { da: 'et sted, ved navn eller id', en: 'a place, by name or id' },
  },
];

export const detailOptions: readonly Option[] = [
  ...titleOptions,
  { name: 'text', value: 'MARKDOWN', about: { da: 'resten af beskrivelsen', en: 'the rest of the description' } },
  { name: 'category', value: 'SLUG', about: { da: 'kategorien, fx klub', en: 'the category, like klub' } },
  { name: 'contact', value: 'ID', about: { da: 'kontakten, ved id', en: 'the contact, by id' } },
  { name: 'organiser', value: 'NAVN', about: { da: 'hvem der står for det', en: 'who arranges it' } },
  {
    name: 'rule',
    value: 'RRULE',
    about: { da: 'gentagelse, fx FREQ=WEEKLY eller weekly', en: 'repetition, like FREQ=WEEKLY or weekly' },
  },
  { name: 'until', value: 'DATO', about: { da: 'sidste dag, den gentages', en: 'the last day it repeats' } },
  {
    name: 'exclude',
    value: 'TID',
    many: true,
    about: { da: 'en dato, der ikke er med', en: 'a date that is not in it' },
  },
  { name: 'extra', value: 'TID', many: true, about: { da: 'en dato ud over reglen', en: 'a date beyond the rule' } },
  { name: 'age-from', value: 'ÅR', about: { da: 'laveste alder', en: 'lowest age' } },
  { name: 'age-to', value: 'ÅR', about: { da: 'højeste alder', en: 'highest age' } },
  { name: 'price', value: 'KRONER', about: { da: 'prisen, eller gratis', en: 'the price, or free' } },
  { name: 'sign-up', value: 'none|link|contact', about: { da: 'tilmelding', en: 'how one signs up' } },
  { name: 'sign-up-url', value: 'URL', about: { da: 'link til tilmelding', en: 'where one signs up' } },
  { name: 'languages', value: 'da,en', about: { da: 'sprog, der tales', en: 'languages spoken' } },
  {
    name: 'access',
    value: 'LISTE',
    about: {
      da: 'adgang: wheelchair,quiet,sign-language,hearing-loop',
      en: 'access: wheelchair,quiet,sign-language,hearing-loop',
    },
  },
  { name: 'come-alone', about: { da: 'fint at komme alene', en: 'fine to come alone' } },
  { name: 'from-afar', about: { da: 'kan ske på afstand', en: 'possible from afar' } },
  { name: 'picture-url', value: 'STI', about: { da: 'billede her på siden', en: 'a picture on this site' } },
  { name: 'picture-alt', value: 'TEKST', about: { da: 'hvad billedet viser', en: 'what the picture shows' } },
  { name: 'visibility', value: 'public|members', about: { da: 'hvem der kan se det', en: 'who can see it' } },
  { name: 'owner-role', value: 'ROLLE', about: { da: 'hvem der holder det ved lige', en: 'who keeps it true' } },
  { name: 'verify-by', value: 'DATO', about: { da: 'hvornår det skal ses efter', en: 'when to check it again' } },
];

/** What was typed of an event, the times of its start and end aside. Only what was typed is there. */
export async function detailsTyped(call: Call, home: Municipality): Promise<Partial<EventDetails>> {
  const { values } = call;
  const said = {
    ...wordsTyped(values),
    placeId: await placeTyped(call, home),
    rule: ruleTyped(values),
    excludedDates: timesTyped(values, 'exclude'),
    extraDates: timesTyped(values, 'extra'),
    ageFrom: numberTyped(values, 'age-from'),
    ageTo: numberTyped(values, 'age-to'),
    price: priceTyped(values),
    languages: listTyped(values, 'languages'),
    access: listTyped(values, 'access'),
    comeAlone: values.flag('come-alone'),
    fromAfar: values.flag('from-afar'),
    verifyBy: textTyped(values, 'verify-by'),
  };
  return saidOnly(said) as Partial<EventDetails>;
}

/** Its schema judges them; sign-up by a link follows from the link. */
function wordsTyped(values: Values) {
  const link = textTyped(values, 'sign-up-url');
  return {
    title: values.text('title'),
    summary: values.text('summary'),
    text: values.text('text'),
    category: values.text('category'),
    contactId: textTyped(values, 'contact'),
    organiser: textTyped(values, 'organiser'),
    signUp: values.text('sign-up') ?? (typeof link === 'string' ? 'link' : undefined),
    signUpUrl: link,
    pictureUrl: textTyped(values, 'picture-url'),
    pictureAlt: textTyped(values, 'picture-alt'),
    visibility: values.text('visibility'),
    ownerRole: textTyped(values, 'owner-role'),
  };
}

/** By id, or by the name that one place alone has. */
export async function placeTyped({ ctx, values }: Call, home: Municipality): Promise<string | null | undefined> {
  const typed = textTyped(values, 'place');
  if (typeof typed !== 'string') return typed;
  const places = await listPlaces(ctx, home);
  const called = places.filter(({ id, name }) => id === typed || name.toLowerCase() === typed.toLowerCase());
  const [found, second] = called;
  if (found !== undefined && second === undefined) return found.id;
  if (second !== undefined)
    throw wrong(
      '--place',
      severalPlaces(
        typed,
        called.map(({ id, town }) => `${id} (${town ?? '–'})`),
      ),
    );
  throw wrong('--place', {
    da: `--place: der er intet sted, der hedder »${typed}«.`,
    en: `--place: there is no place called “${typed}”.`,
  });
}

function severalPlaces(name: string, ids: readonly string[]) {
  return {
    da: `--place: flere steder hedder »${name}«. Skriv et id: ${ids.join(', ')}.`,
    en: `--place: several places are called “${name}”. Write an id: ${ids.join(', ')}.`,
  };
}

/** `weekly` is `FREQ=WEEKLY`; `--until` gives the rule its end; an empty one takes the repetition away. */
export function ruleTyped(values: Values): string | null | undefined {
  const typed = textTyped(values, 'rule');
  if (typeof typed !== 'string') return typed;
  const rule = /^[a-z]+$/i.test(typed) ? `FREQ=${typed}` : typed;
  return untilTyped(values, rule);
}

/** A rule with the end that was typed, or its own. */
export function untilTyped(values: Values, rule: string): string {
  const until: Wall | undefined = timeTyped(values, 'until');
  return until === undefined || until === untilOf(rule) ? rule : withUntil(rule, until);
}
