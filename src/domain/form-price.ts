/** Prices as people in Denmark type them, kept in øre. */

/** `gratis`, `50`, `50 kr.`, `1.250,50`. Undefined for what is no price; null when nothing is said. */
export function readPrice(text: string): number | null | undefined {
  const said = text.trim().toLowerCase();
  if (said === '') return null;
  if (/^(gratis|free|0)$/.test(said)) return 0;
  const amount = said
    .replace(/^kr\.? ?/, '')
    .replace(/ ?(kr\.?|kroner|dkk|,-)$/, '')
    .replace(/,-$/, '');
  const [, whole, part = ''] = /^(\d{1,3}(?:[. ]\d{3})+|\d+)(?:[,.](\d{1,2}))?$/.exec(amount) ?? [];
  if (whole === undefined) return undefined;
  return Number(whole.replaceAll(/[. ]/g, '')) * 100 + Number(part.padEnd(2, '0'));
}

/** A price as its field shows it: what {@link readPrice} reads back. */
export function priceText(price: number | null): string {
  if (price === null) return '';
  if (price === 0) return 'gratis';
  const [whole, part] = [Math.floor(price / 100), price % 100];
  return part === 0 ? String(whole) : `${whole},${String(part).padStart(2, '0')}`;
}
