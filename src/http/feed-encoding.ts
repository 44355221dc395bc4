/** Which coding of a feed a client would like (RFC 9110 §12.5.3). */

const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** A client says the same every time, and there are few kinds of clients. */
const read = new Map<string, Encoding>();
const most = 200;

/** The coding with the highest weight; among equals brotli before gzip before none. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  const known = read.get(accepted);
  if (known !== undefined) return known;
  const preferred = preferredOf(accepted);
  if (read.size >= most) read.clear();
  read.set(accepted, preferred);
  return preferred;
}

function preferredOf(accepted: string): Encoding {
  const weights = new Map(accepted.toLowerCase().split(',').map(weightOf));
  const others = weights.get('*') ?? 0;
  const weighed = encodings.map((encoding) => ({
    encoding,
    weight: weights.get(encoding) ?? (encoding === 'identity' ? Number.MIN_VALUE : others),
  }));
  return weighed.reduce((best, one) => (one.weight > best.weight ? one : best)).encoding;
}

function weightOf(part: string): [string, number] {
  const [coding = '', ...parameters] = part.split(';').map((text) => text.trim());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return [coding, Number.isFinite(weight) ? weight : 0];
}
