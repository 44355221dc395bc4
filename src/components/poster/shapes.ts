/** The few shapes posters are cut from, as SVG. An ink is a class, coloured by poster.css; numbers are whole. */

/** `deep`, `mid` and `pale` of the category's hue, `pop` against it, `paper`. */
export type Ink = 'deep' | 'mid' | 'pale' | 'pop' | 'paper';

/** Lies over what is there as a second print does: both show. */
export type Print = Ink | `${Ink} over`;

export function circle(x: number, y: number, radius: number, ink: Print): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" class="${ink}"/>`;
}

export function box(x: number, y: number, width: number, height: number, ink: Print, corner = 0): string {
  const round = corner > 0 ? ` rx="${corner}"` : '';
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${round} class="${ink}"/>`;
}

export function path(d: string, ink: Print): string {
  return `<path d="${d}" class="${ink}"/>`;
}

/** A line of a width; the ink colours the line. */
export function line(d: string, ink: Print, width: number): string {
  return `<path d="${d}" class="line ${ink}" stroke-width="${width}"/>`;
}

/** Rows of dots that grow from top to bottom, like a halftone: `from` and `to` are rows, eight units apart. */
export function halftone(from: number, to: number, ink: Print): string {
  return Array.from({ length: to - from }, (_, row) => {
    const y = (from + row) * 8 + 4;
    const width = (1 + (row * 5) / (to - from)).toFixed(1);
    return `<path d="M${row % 2 === 0 ? 0 : 4} ${y}H124" class="dots ${ink}" stroke-width="${width}"/>`;
  }).join('');
}
