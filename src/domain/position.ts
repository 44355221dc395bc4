/** A position on the map as somebody types it, or copies it from a map. Degrees, WGS 84. */

export type Position = { latitude: number; longitude: number };

/**
 * Reads `55.2494, 9.4878`, `55,2494 9,4878` or `55.2494° N 9.4878° Ø`: latitude first, to six decimals, which is a
 * hand's breadth. Null for what is none.
 */
export function readPosition(text: string): Position | null {
  const plain = text.replaceAll(/[°NnEeØø()]/g, ' ').trim();
  const parts = plain.split(plain.includes('.') ? /[,;\s]+/ : /;\s*|,?\s+/).filter((part) => part !== '');
  const [latitude, longitude] = parts.map((part) => degrees(part.replace(',', '.')));
  if (parts.length !== 2 || latitude === undefined || longitude === undefined) return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

function degrees(part: string): number {
  return /^-?\d{1,3}(\.\d+)?$/.test(part) ? Math.round(Number(part) * 1e6) / 1e6 : Number.NaN;
}

/** As one copies it from a map: `55.2494, 9.4878`. */
export function positionText({ latitude, longitude }: Position): string {
  return `${latitude}, ${longitude}`;
}

/** True for a position that lies in Denmark only when its numbers change places. */
export function isSwapped({ latitude, longitude }: Position): boolean {
  return !isDanish({ latitude, longitude }) && isDanish({ latitude: longitude, longitude: latitude });
}

function isDanish({ latitude, longitude }: Position): boolean {
  return latitude > 54 && latitude < 58 && longitude > 7 && longitude < 16;
}
