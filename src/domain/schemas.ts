/** Small schemas that several nouns share. Sentences are bilingual at the edge, keyed by zod's own codes. */
import { z } from 'zod';

/** Eight characters without look-alikes; 40 random bits. */
export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{8}$/);

/** Lower-case words joined by hyphens, for addresses. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** A calendar day, `2026-11-26`. */
export const DayText = z.iso.date({ error: 'not a date', abort: true }).refine(isRealDay, 'not a date');

/** A wall time to the minute, or a whole day. */
export const WallText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, { abort: true })
  .refine(isRealWall, 'not a time');

/** One line of plain text a person reads. */
export const Line = z.string().overwrite(withoutControls).trim().max(200);

/** A title: one line, never empty. */
export const Title = Line.min(1);

/** What is chosen by name, and gets an address from it: it has a letter or a digit. */
export const Name = Line.min(1, { abort: true }).refine((text) => /[\p{L}\p{N}]/u.test(text), 'not a name');

/** An RRULE's value, not yet checked. */
export const RuleText = z.string().trim().min(1).max(300);

/** Text that can be kept whole: SQLite ends one at its first NUL, and what came after would be lost. */
export const KeptText = z.string().overwrite((text) => text.replaceAll('\0', ''));

/** Markdown, a page at most. */
export const Markdown = KeptText.max(20_000);

/** An address of the web: http(s) only, so that nothing else is ever put in a link. */
export const WebAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'not of the web' }).max(500);

/** An address that a program of ours asks: a machine inside the municipality may go by a number. Whether it may be asked is decided when it is. */
export const MachineAddress = z.url({ protocol: /^https?$/, error: 'not of the web' }).max(500);

/**
 * An address on this site, from its root. A picture from elsewhere would tell that place who reads the page.
 * Browsers take a backslash for a slash and leave out tabs and line ends, so neither may stand in it.
 */
export const SitePath = z
  .string()
  .max(300)
  .regex(/^\/(?!\/)[^\s\\]*$/, 'not on this site');

/** A Danish postcode, `6100`. */
export const PostalCode = z.string().regex(/^\d{4}$/, 'not a postcode');

/** A phone number as it is written, `+45 74 34 00 00`: what a phone can call, of the 3 to 15 digits of ITU-T E.164. */
export const Phone = z
  .string()
  .regex(/^\+?([ ()./-]*\d){3,15}[ ()./-]*$/, { error: 'not a phone number', abort: true })
  .max(20);

/** BCP 47, `da`. What looks like a tag and is none (`da-DK-DK`) would be one that nobody can name. */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .refine(isWellFormed);

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Whole years. */
export const Age = z.number().int().min(0).max(120);

/** A stamp in UTC, `2026-11-23T18:05:00Z`. */
export const Stamp = z.iso.datetime();

/**
 * Without what nobody sees and what turns the rest of a line around (bidirectional embeddings, overrides and isolates);
 * a tab or a line end is a space.
 */
function withoutControls(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '');
}

function isRealDay(text: string): boolean {
  return parses(() => Temporal.PlainDate.from(text, { overflow: 'reject' }));
}

function isRealWall(text: string): boolean {
  return parses(() => Temporal.PlainDateTime.from(text, { overflow: 'reject' }));
}

function parses(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
