/** Which municipality a command is about. */
import { slugOf } from '#domain/slug.ts';
import type { Municipality } from '#domain/municipality.ts';
import { listMunicipalities } from '#services/municipality/queries.ts';
import { wrong } from './arguments.ts';
import type { Call, Said } from './command.ts';

/** The municipality that was typed, or the only one that has joined. Throws `invalid` when that is not clear. */
export async function homeOf({ ctx, values }: Call): Promise<Municipality> {
  const all = await listMunicipalities(ctx);
  const typed = values.text('municipality');
  const found = typed === undefined ? onlyJoined(all) : municipalityCalled(all, typed);
  if (!found.joined) throw wrong('--municipality', notJoined(found));
  return found;
}

/** By slug, name or code. Throws `invalid` for a name that no municipality has. */
export function municipalityCalled(all: readonly Municipality[], typed: string): Municipality {
  const found = all.find(({ slug, code }) => slug === slugOf(typed) || code === typed.padStart(4, '0'));
  if (found !== undefined) return found;
  throw wrong('--municipality', {
    da: `Der er ingen kommune, der hedder »${typed}«.`,
    en: `There is no municipality called “${typed}”.`,
  });
}

function onlyJoined(all: readonly Municipality[]): Municipality {
  const [first, second] = all.filter(({ joined }) => joined);
  if (first !== undefined && second === undefined) return first;
  throw wrong('--municipality', {
    da: 'Flere kommuner er med: skriv hvilken, med --municipality SLUG.',
    en: 'Several municipalities have joined: say which, with --municipality SLUG.',
  });
}

function notJoined({ name, slug }: Municipality): Said {
  const how = `npm run hub -- municipality join ${slug}`;
  return {
    da: `${name} er ikke med endnu. Det bliver den med: ${how}`,
    en: `${name} has not joined yet. To join: ${how}`,
  };
}
