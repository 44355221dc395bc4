/** What a young person's calendar holds, read as a program would; every one of them goes through the linter. */
import type { FeedContent } from '#domain/personal-feed.ts';
import { writePersonalCalendar } from '#feeds/personal/calendar.ts';
import { downloadCalendar } from '#services/personal-feed/download.ts';
import { expectCleanFeed } from './clean-feed.ts';
import type { Young } from './people.ts';

/** The whole file with some contents. */
export async function calendarOf(young: Young, contents: readonly FeedContent[]): Promise<string> {
  const text = writePersonalCalendar(await downloadCalendar(young, contents), {
    lang: 'da',
    publicUrl: young.settings.publicUrl,
  });
  expectCleanFeed(text);
  return text;
}

/** Each entry as its content lines, unfolded. */
export function entriesOf(text: string): string[][] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const begins = lines.flatMap((line, at) => (line === 'BEGIN:VEVENT' ? [at] : []));
  return begins.map((at) => lines.slice(at, lines.indexOf('END:VEVENT', at)));
}

/** One property of each entry, `DTSTART` with its zone. */
export function valuesOf(text: string, name: string): string[] {
  return entriesOf(text).flatMap((lines) =>
    lines
      .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
      .map((line) => afterName(line, name)),
  );
}

function afterName(line: string, name: string): string {
  return line.slice(name.length + 1).replace(/^(VALUE=DATE|TZID=Europe\/Copenhagen):/, '');
}
