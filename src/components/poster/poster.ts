/** The poster an event gets when nobody gave it a picture: by its category, and by a seed that is its id. */
import { chanceOf } from './chance.ts';
import { bunting, hills, spines, steps, talk } from './landscapes.ts';
import { bars, creature, gables, lanes, plate, tiles, type Motif } from './motifs.ts';

const motifs: Record<string, Motif> = {
  klub: gables,
  sport: lanes,
  musik: bars,
  kreativt: tiles,
  spil: creature,
  mad: plate,
  natur: hills,
  'film-boeger': spines,
  'job-uddannelse': steps,
  raad: talk,
};

/** A sun over green hills is never blue. */
const warmOnly: ReadonlySet<string> = new Set(['natur']);

/** What a poster is made for. `id` is the event's own, so it looks the same wherever it hangs. */
export type PosterOf = { id: string; category: string };

/**
 * The ground a poster is printed on, as a class of poster.css; whether its second hue lies to the other side
 * on the wheel; and its art on 120 × 120 units.
 */
export type Poster = { ground: 'on-pale' | 'on-mid' | 'on-pop'; turned: boolean; art: string };

/** The poster of an event: the same bytes for the same event, for ever. */
export function posterOf({ id, category }: PosterOf): Poster {
  const chance = chanceOf(`${category} ${id}`);
  const ground = chance.oneOf(['on-pale', 'on-pale', 'on-mid', 'on-pop'] as const);
  const turned = warmOnly.has(category) || chance.often(0.35);
  return { ground, turned, art: (motifs[category] ?? bunting)(chance) };
}
