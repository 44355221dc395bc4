/** Everything that is kept of somebody, as a page lays it out: parts with named facts. */
import type { ProfileExport } from '#domain/export.ts';
import type { Day } from '#domain/time.ts';
import { words, type Lang } from '#i18n/index.ts';
import { languageName } from '#i18n/languages.ts';
import { formatDays } from '#i18n/spans.ts';

/** A part of the page. A fact with several values stands with each on a line of its own. */
export type Part = { id: string; title: string; facts: Fact[] };
type Fact = { name: string; values: Value[] };
type Value = { text: string; href?: string | null };

/** How days, stamps and what is known by a slug or an id are said. */
export type Saying = {
  lang: Lang;
  day: (day: Day) => string;
  moment: (stamp: string) => string;
  name: (slug: string) => string;
};

/** All parts but the log. */
export function partsOf(mine: ProfileExport, saying: Saying): Part[] {
  return [profilePart(mine, saying), choicesPart(mine, saying), signInPart(mine, saying), keptPart(mine, saying)];
}

function profilePart({ profile }: ProfileExport, { lang, day }: Saying): Part {
  const { all } = words(lang).rights;
  const question = (one: typeof profile.question): Value[] => texts(one === null ? [] : [all.questions[one]]);
  return {
    id: 'dig',
    title: all.you,
    facts: [
      { name: all.alias, values: texts([profile.alias]) },
      { name: all.signInName, values: texts([profile.signInName]) },
      { name: all.home, values: texts([profile.municipality.name]) },
      { name: all.created, values: texts([day(profile.created)]) },
      { name: all.lastUsed, values: texts([day(profile.lastUsed)]) },
      { name: all.paused, values: texts([profile.paused ? all.yes : all.no]) },
      { name: all.question, values: question(profile.question) },
      { name: all.answered, values: question(profile.answered) },
    ],
  };
}

function choicesPart({ profile: { choices } }: ProfileExport, { lang, name }: Saying): Part {
  const { all } = words(lang).rights;
  const named = (slugs: readonly string[]): Value[] => texts(slugs.map(name));
  return {
    id: 'valg',
    title: all.choices,
    facts: [
      { name: all.born, values: texts(choices.birthYear === null ? [] : [String(choices.birthYear)]) },
      { name: all.interests, values: named(choices.interests) },
      { name: all.towns, values: named(choices.towns) },
      { name: all.languages, values: texts(choices.languages.map((tag) => languageName(tag, lang))) },
      { name: all.hiddenCategories, values: named(choices.hidden.categories) },
      { name: all.hiddenTowns, values: named(choices.hidden.towns) },
      { name: all.hiddenPlaces, values: named(choices.hidden.places) },
    ],
  };
}

function signInPart({ signIn, recoveries }: ProfileExport, { lang, day, moment }: Saying): Part {
  const { all } = words(lang).rights;
  const passkeys = signIn.passkeys.map(({ name, created, lastUsed }) =>
    [name || all.unnamed, all.made(day(created)), ...(lastUsed === null ? [] : [all.used(day(lastUsed))])].join(', '),
  );
  const sessions = signIn.sessions.map(
    ({ device, begun }) => `${device || all.unknownDevice}, ${all.since(moment(begun))}`,
  );
  const asked = recoveries.map(({ asked: at, state }) => `${moment(at)}: ${stateOf(state, lang)}`);
  return {
    id: 'login',
    title: all.signIn,
    facts: [
      { name: all.passphrase, values: texts([signIn.hasPassphrase ? all.yes : all.no]) },
      { name: all.passkey, values: texts(passkeys) },
      { name: all.cards, values: texts([String(signIn.cards)]) },
      { name: all.sessions, values: texts(sessions) },
      { name: all.recoveries, values: texts(asked) },
    ],
  };
}

function stateOf(state: string, lang: Lang): string {
  const states: Readonly<Record<string, string>> = words(lang).rights.all.states;
  return states[state] ?? state;
}

function keptPart({ saved, visits, calendars }: ProfileExport, { lang, day, moment }: Saying): Part {
  const { all } = words(lang).rights;
  const kept = saved.map(({ noun, title, address }): Value => ({
    text: `${all.nouns[noun]}: ${title ?? all.withdrawn}`,
    href: address,
  }));
  const feeds = calendars.map(({ name, created, lastFetched }) => {
    const fetched = lastFetched === null ? all.neverFetched : all.fetched(moment(lastFetched));
    return `${name}, ${all.made(day(created))}, ${fetched}`;
  });
  return {
    id: 'gemt',
    title: all.saved,
    facts: [
      { name: all.saved, values: kept },
      { name: all.visits, values: texts(visits.map(({ from, to }) => formatDays(from, to, lang))) },
      { name: all.calendars, values: texts(feeds) },
    ],
  };
}

function texts(all: readonly string[]): Value[] {
  return all.map((text) => ({ text }));
}
