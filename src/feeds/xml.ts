/** Text inside XML 1.0. */

/** Text as it may stand between tags and in quotes: escaped, without what no XML document may hold (§2.2). */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(unwritable, '')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

const unwritable = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
