/** More motifs: the ones that stand on a ground. */
import type { Motif } from './motifs.ts';
import type { Chance } from './chance.ts';
import { box, circle, halftone, line, path, type Ink } from './shapes.ts';

/** Hills, trees and what hangs over them. */
export const hills: Motif = (chance) => {
  const sun = circle(chance.between(22, 98), chance.between(26, 46), chance.between(12, 20), 'pop');
  const back = hill(chance.between(52, 64), chance, 'mid');
  const front = hill(chance.between(80, 92), chance, 'deep');
  const trees = Array.from({ length: chance.between(2, 5) }, () => tree(chance.between(6, 108), chance));
  return halftone(0, 6, 'mid over') + sun + back + trees.join('') + front;
};

function hill(y: number, chance: Chance, ink: Ink): string {
  const bend = chance.between(12, 26);
  return path(`M0 ${y}Q30 ${y - bend} 60 ${y}T120 ${y}V120H0Z`, ink);
}

function tree(x: number, chance: Chance): string {
  const top = chance.between(34, 56);
  return path(`M${x} ${top}l9 26h-18Zm0 14l12 34h-24Z`, 'deep') + box(x - 1, top + 44, 3, 30, 'deep');
}

/** Books on a shelf, one of them leaning. */
export const spines: Motif = (chance) => {
  let x = chance.between(2, 8);
  let books = '';
  while (x < 92) {
    const width = chance.between(9, 18);
    books += book(x, width, chance.between(52, 86), chance);
    x += width + 1;
  }
  const leaning = `<g transform="rotate(14 ${x + 14} 104)">${book(x + 5, 11, 70, chance)}</g>`;
  return halftone(0, 5, 'mid over') + books + leaning + box(0, 104, 120, 16, 'deep');
};

function book(x: number, width: number, height: number, chance: Chance): string {
  const ink = chance.oneOf(['deep', 'mid', 'pop', 'paper'] as const);
  const top = 104 - height;
  const band = ink === 'paper' || ink === 'pop' ? 'deep' : 'paper';
  return box(x, top, width, height, ink) + box(x, top + chance.between(8, 20), width, chance.between(3, 9), band);
}

/** Steps upwards. */
export const steps: Motif = (chance) => {
  const count = chance.between(4, 6);
  const run = 120 / count;
  const blocks = Array.from({ length: count }, (_, step) => {
    const height = Math.round(18 + (step * 74) / count);
    const ink = (['deep', 'mid', 'paper'] as const)[step % 3] ?? 'deep';
    return box(Math.round(step * run), 120 - height, Math.ceil(run), height, ink);
  });
  const goal = circle(chance.between(88, 104), chance.between(16, 22), chance.between(10, 14), 'pop');
  return halftone(0, 9, 'mid over') + goal + blocks.join('');
};

/** Two who talk. */
export const talk: Motif = (chance) => {
  const [x, y] = [chance.between(8, 18), chance.between(12, 22)];
  const [first, second] = chance.oneOf([
    ['deep', 'pop'],
    ['mid', 'deep over'],
    ['paper', 'deep'],
  ] as const);
  const dots = [0, 1, 2].map((dot) => circle(x + 20 + dot * 14, y + 25, 4, first === 'paper' ? 'deep' : 'paper'));
  const reply = box(40, 56, 70, 40, second, 16) + path('M88 92v18l-22-18Z', second);
  return box(x, y, 70, 48, first, 18) + path(`M${x + 16} ${y + 44}v18l20-18Z`, first) + dots.join('') + reply;
};

/** Bunting and a rain of paper: for a category nobody has drawn yet. */
export const bunting: Motif = (chance) => {
  const inks = ['deep', 'mid', 'pop', 'paper'] as const;
  const flags = Array.from({ length: 7 }, (_, flag) => {
    const x = flag * 18 - 3;
    const sag = Math.round(14 - (flag - 3) ** 2 * 1.2) + 18;
    return path(`M${x} ${sag}h16l-8 24Z`, chance.oneOf(inks));
  });
  const rain = Array.from({ length: 9 }, () =>
    circle(chance.between(6, 114), chance.between(62, 114), chance.between(2, 8), chance.oneOf(inks)),
  );
  return line('M-4 20Q60 48 124 20', 'deep', 2) + flags.join('') + rain.join('');
};
