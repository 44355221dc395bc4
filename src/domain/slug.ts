/** Names for addresses. */

const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', ð: 'd', þ: 'th', ł: 'l' };

/** `Brætspil & kage på Bispen!` becomes `braetspil-kage-paa-bispen`; nothing usable becomes `fallback`. */
export function slugOf(text: string, fallback = 'uden-navn'): string {
  const folded = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[æøåßðþł]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return shortened(words.join('-')) || fallback;
}

function shortened(slug: string): string {
  if (slug.length <= 60) return slug;
  return slug.slice(0, 60).replace(/-[a-z0-9]*$/, '');
}
