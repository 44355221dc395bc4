/**
 * What a poster shows, on a square of 120 units. One motif for each category Hjemegn knows, so that a
 * list has a face per kind; every event's own seed moves, counts and colours the parts.
 */
import type { Chance } from './chance.ts';
import { box, circle, halftone, line, path, type Ink } from './shapes.ts';

/** Draws a motif; the ground lies under it already. */
export type Motif = (chance: Chance) => string;

const inks: readonly Ink[] = ['deep', 'mid', 'pop', 'paper'];

/** A street of gables under a sun: company, and home. */
export const gables: Motif = (chance) => {
  const sun = circle(chance.between(24, 96), chance.between(28, 44), chance.between(14, 22), 'pop');
  let x = -chance.between(0, 12);
  let houses = '';
  while (x < 120) {
    const width = chance.between(20, 32);
    houses += house(x, chance.between(54, 80), width, chance.oneOf(['deep', 'mid', 'deep', 'paper']), chance);
    x += width;
  }
  return halftone(0, 7, 'mid over') + sun + houses;
};

function house(x: number, top: number, width: number, ink: Ink, chance: Chance): string {
  const roof = width / 2;
  const walls = path(`M${x} 120V${top}l${roof}-${chance.between(12, 22)}l${roof} ${chance.between(0, 4)}V120Z`, ink);
  const lit = ink === 'deep' ? 'pop' : 'deep';
  const windows = [top + 8, top + 24].flatMap((y) => [x + 5, x + width - 10].map((at) => box(at, y, 5, 8, lit)));
  return walls + windows.filter(() => chance.often(0.7)).join('');
}

/** Lanes of a running track round a corner, and the ball. */
export const lanes: Motif = (chance) => {
  const x = chance.oneOf([0, 120]);
  const y = chance.oneOf([120, 120, 0]);
  const tracks = Array.from({ length: 6 }, (_, lane) =>
    circle(x, y, 126 - lane * 20, lane % 2 === 0 ? chance.oneOf(['mid', 'deep']) : 'paper'),
  ).join('');
  const ball = chance.between(10, 17);
  return tracks + circle(Math.abs(x - chance.between(60, 90)), Math.abs(y - chance.between(62, 92)), ball, 'pop');
};

/** The bars of a tune, and what they light up. */
export const bars: Motif = (chance) => {
  const light = circle(chance.between(40, 80), chance.between(44, 76), chance.between(34, 46), 'pop');
  const tune = Array.from({ length: 9 }, (_, bar) => {
    const height = chance.between(7, 50) * 2;
    return box(bar * 13 + 4, 60 - height / 2, 8, height, bar % 3 === 1 ? 'mid over' : 'deep over', 4);
  });
  return light + tune.join('');
};

/** Quarter circles laid as tiles, never twice alike. */
export const tiles: Motif = (chance) => {
  const places = Array.from({ length: 16 }, (_, at) => [(at % 4) * 30, Math.floor(at / 4) * 30] as const);
  return places.map(([x, y]) => tile(x, y, chance)).join('');
};

const quarters = ['h30a30 30 0 0 1-30 30Z', 'h30v30a30 30 0 0 1-30-30Z', 'v30h30a30 30 0 0 0-30-30Z'] as const;

function tile(x: number, y: number, chance: Chance): string {
  if (chance.often(0.18)) return circle(x + 15, y + 15, 9, chance.oneOf(inks));
  const ground = chance.often(0.4) ? box(x, y, 30, 30, chance.oneOf(['paper', 'mid'])) : '';
  return ground + path(`M${x} ${y}${chance.oneOf(quarters)}`, chance.oneOf(['deep', 'mid', 'pop', 'deep']));
}

/** A creature of pixels, the same on both sides. */
export const creature: Motif = (chance) => {
  const rows = Array.from({ length: 8 }, (_, row) => [0, 1, 2, 3].filter((column) => isBody(row, column, chance)));
  const body = rows.flatMap((columns, row) =>
    columns.flatMap((column) => [column, 7 - column].map((at) => `M${at * 11 + 16} ${row * 11 + 16}h11v11h-11Z`)),
  );
  const shadow = `<g transform="translate(5 5)">${path(body.join(''), 'pop')}</g>`;
  const eyes = [2, 5].map((at) => box(at * 11 + 18, 40, 7, 7, 'paper')).join('');
  return halftone(9, 15, 'mid over') + shadow + path(body.join(''), 'deep') + eyes;
};

/** Its middle is whole, so that the eyes have a face; the rest is chance. */
function isBody(row: number, column: number, chance: Chance): boolean {
  const face = row >= 1 && row <= 4 && column >= (row === 2 ? 1 : 2);
  return face || chance.often(column >= 2 ? 0.85 : 0.45);
}

/** A plate from above, cut like a pie. */
export const plate: Motif = (chance) => {
  const slices = chance.oneOf([6, 8, 10, 12]);
  const cuts = Array.from({ length: slices }, (_, slice) => {
    const angle = (slice * 2 * Math.PI) / slices;
    return `M60 60L${Math.round(60 + 34 * Math.cos(angle))} ${Math.round(60 + 34 * Math.sin(angle))}`;
  });
  const crumbs = Array.from({ length: 5 }, () =>
    circle(chance.between(8, 112), chance.between(8, 112), chance.between(3, 6), 'pop over'),
  );
  const served =
    circle(60, 60, 48, 'paper') + circle(60, 60, 40, 'deep') + circle(60, 60, 36, chance.oneOf(['mid', 'pop']));
  return crumbs.join('') + served + line(cuts.join(''), 'paper', 3) + circle(60, 60, chance.between(4, 9), 'deep');
};
