/** A calendar feed without a fault, as lines: what the linter's own tests seed their faults in. */

const stamp = '20261101T080000Z';

/** Folded at 75 octets, between characters, with CRLF. */
export function asFile(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  const rows = [''];
  for (const character of line) {
    const row = rows.at(-1) ?? '';
    if (Buffer.byteLength(row + character) > 75) rows.push(` ${character}`);
    else rows[rows.length - 1] = row + character;
  }
  return rows.join('\r\n');
}

function event(id: string, slug: string, lines: readonly string[]): string[] {
  const url = `https://hjemegn.example/haderslev/det-sker/${slug}-${id}`;
  return [
    'BEGIN:VEVENT',
    `UID:${id}-3f0c-4d57-9a51-0c6f7f7a9d11`,
    `DTSTAMP:${stamp}`,
    'CREATED:20260901T120000Z',
    `LAST-MODIFIED:${stamp}`,
    'SEQUENCE:2',
    ...lines.map((line) => (line.startsWith('DESCRIPTION:') ? `${line}\\n\\n${url}` : line)),
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    'END:VEVENT',
  ];
}

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Copenhagen',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const copenhagen = 'TZID=Europe/Copenhagen';

/** A weekly evening across the change of clocks with everything that can happen to a date, one evening, and whole days. */
export const healthyLines: readonly string[] = [
  'BEGIN:VCALENDAR',
  'PRODID:-//Hjemegn//Kalender//DA',
  'VERSION:2.0',
  'CALSCALE:GREGORIAN',
  'NAME:Det sker i Haderslev\\, Vojens og Gram',
  'X-WR-CALNAME:Det sker i Haderslev\\, Vojens og Gram',
  'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
  'X-PUBLISHED-TTL:PT4H',
  'SOURCE;VALUE=URI:https://hjemegn.example/feeds/haderslev.ics?kategori=musik,mad',
  'COLOR:teal',
  'X-APPLE-CALENDAR-COLOR:#0f766e',
  ...zone,
  ...event('k3m5p7', 'aaben-cafe', [
    `DTSTART;${copenhagen}:20261001T190000`,
    `DTEND;${copenhagen}:20261001T213000`,
    'RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T180000Z',
    `EXDATE;${copenhagen}:20261015T190000`,
    'SUMMARY:Åben café: kom\\, spil og spis',
    'DESCRIPTION:Vi spiller og spiser sammen 🎲 hver torsdag\\; æbler\\, øl uden alkohol og åbent værksted for alle.',
    'LOCATION:Bispebroen\\, Haderslev',
    'GEO:55.2494;9.4878',
    'CATEGORIES:Klub,Mad',
    'STATUS:CONFIRMED',
  ]),
  ...event('k3m5p7', 'aaben-cafe', [
    `RECURRENCE-ID;${copenhagen}:20261022T190000`,
    `DTSTART;${copenhagen}:20261023T180000`,
    `DTEND;${copenhagen}:20261023T203000`,
    'SUMMARY:Åben café: flyttet til fredag',
    'DESCRIPTION:Flyttet.',
    'STATUS:CONFIRMED',
  ]),
  ...event('k3m5p7', 'aaben-cafe', [
    `RECURRENCE-ID;${copenhagen}:20261029T190000`,
    `DTSTART;${copenhagen}:20261029T190000`,
    `DTEND;${copenhagen}:20261029T213000`,
    'SUMMARY:AFLYST: Åben café',
    'DESCRIPTION:Aflyst\\, fordi vi er på tur.',
    'STATUS:CANCELLED',
  ]),
  ...event('q8r2t4', 'efteraarslejr', [
    'DTSTART;VALUE=DATE:20261102',
    'DTEND;VALUE=DATE:20261104',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=2;UNTIL=20270302',
    'EXDATE;VALUE=DATE:20261202',
    'SUMMARY:Lejr',
    'DESCRIPTION:To dage ude.',
    'STATUS:CONFIRMED',
  ]),
  ...event('v6w9x1', 'koncert', [
    `DTSTART;${copenhagen}:20261120T220000`,
    `DTEND;${copenhagen}:20261121T040000`,
    'SUMMARY:Koncert',
    'DESCRIPTION:En lang nat.',
    'STATUS:TENTATIVE',
  ]),
  ...event('q8r2t4', 'efteraarslejr', [
    'RECURRENCE-ID;VALUE=DATE:20270102',
    'DTSTART;VALUE=DATE:20270109',
    'DTEND;VALUE=DATE:20270111',
    'SUMMARY:Lejr\\, en uge senere',
    'DESCRIPTION:Vi venter\\, til ferien er slut.',
    'STATUS:CONFIRMED',
  ]),
  'END:VCALENDAR',
];

/** The healthy calendar as a file. */
export const healthyFile = asFile(healthyLines);

type Change = (line: string) => string | string[];

/** The healthy calendar with the `nth` line that begins with `start` put differently. Throws when there is no such line. */
export function put(start: string, change: Change, nth = 1): string {
  let seen = 0;
  const lines = healthyLines.flatMap((line) => (line.startsWith(start) && ++seen === nth ? change(line) : line));
  if (seen < nth) throw new Error(`The healthy calendar has no line ${nth} that begins with ${start}`);
  return asFile(lines);
}

/** With a line in place of the one that begins with `start`. */
export function replaced(start: string, line: string, nth?: number): string {
  return put(start, () => line, nth);
}

/** Without the line that begins with `start`. */
export function without(start: string, nth?: number): string {
  return put(start, () => [], nth);
}

/** With a line after the one that begins with `start`. */
export function alsoWith(start: string, line: string | string[], nth?: number): string {
  return put(start, (before) => [before, line].flat(), nth);
}
