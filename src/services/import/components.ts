/** A calendar file taken apart: which lines belong to which event and which time zone. Every line is looked at. */
import type { ContentLine } from './content-lines.ts';
import { wrongFile, wrongLine } from './failures.ts';

/** A `BEGIN` … `END` with its own lines; what is nested in it stands apart. */
export type Component = { name: string; line: number; lines: ContentLine[]; nested: Component[] };

/** The parts of a calendar file that are read. `name` is what its owner calls the calendar. */
export type Parts = { name: string | null; zones: Component[]; events: Component[] };

/** Throws `invalid` with line and reason when the lines do not make a calendar. */
export function partsOf(lines: readonly ContentLine[]): Parts {
  const calendars = topLevel(lines);
  return {
    name: calendars.map(calendarName).find((name) => name !== null) ?? null,
    zones: calendars.flatMap((calendar) => calendar.nested.filter(({ name }) => name === 'VTIMEZONE')),
    events: calendars.flatMap((calendar) => calendar.nested.filter(({ name }) => name === 'VEVENT')),
  };
}

function topLevel(lines: readonly ContentLine[]): Component[] {
  const open: Component[] = [];
  const calendars: Component[] = [];
  for (const content of lines) {
    const [, mark, name = ''] = /^(BEGIN|END):(.*?)\s*$/i.exec(content.text) ?? [];
    if (mark === undefined) addLine(open.at(-1), content);
    else if (mark.toUpperCase() === 'BEGIN') begin(open, calendars, name.toUpperCase(), content.line);
    else end(open, name.toUpperCase(), content.line);
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) throw endsTooSoon(unclosed, lines.at(-1)?.line ?? 1);
  if (calendars.length === 0) throw notACalendar(lines[0]?.line ?? 1);
  return calendars;
}

function addLine(component: Component | undefined, { line, text }: ContentLine): void {
  if (component === undefined) throw notACalendar(line);
  if (!/^[A-Za-z0-9-]+[;:]/.test(text) || !text.includes(':')) throw unreadable(line, text);
  component.lines.push({ line, text });
}

function begin(open: Component[], calendars: Component[], name: string, line: number): void {
  const parent = open.at(-1);
  const component: Component = { name, line, lines: [], nested: [] };
  if ((parent === undefined) !== (name === 'VCALENDAR')) throw misplaced(name, line);
  (parent?.nested ?? calendars).push(component);
  open.push(component);
}

function end(open: Component[], name: string, line: number): void {
  const closed = open.pop();
  if (closed?.name !== name) throw endsAnother(name, line, closed);
}

function calendarName({ lines }: Component): string | null {
  const named = lines.map(({ text }) => /^(?:X-WR-CALNAME|NAME)(?:;[^:]*)?:(.+)$/i.exec(text)?.[1]);
  const name = named.find((text) => text !== undefined);
  return name === undefined
    ? null
    : name
        .replaceAll(/\\([,;\\])/g, '$1')
        .trim()
        .slice(0, 200);
}

function notACalendar(line: number) {
  return wrongLine(
    line,
    'en kalenderfil begynder med BEGIN:VCALENDAR.',
    'a calendar file begins with BEGIN:VCALENDAR.',
  );
}

function unreadable(line: number, text: string) {
  const shown = text.slice(0, 40);
  return wrongLine(
    line,
    `»${shown}« kan ikke læses. En linje er et navn, et kolon og en værdi.`,
    `“${shown}” cannot be read. A line is a name, a colon and a value.`,
  );
}

function misplaced(name: string, line: number) {
  return wrongLine(line, `BEGIN:${name} må ikke stå her.`, `BEGIN:${name} may not stand here.`);
}

function endsAnother(name: string, line: number, closed: Component | undefined) {
  if (closed === undefined) {
    return wrongLine(line, `END:${name} slutter noget, der ikke er begyndt.`, `END:${name} ends what has not begun.`);
  }
  return wrongLine(
    line,
    `END:${name} står, hvor END:${closed.name} skulle stå (begyndt på linje ${closed.line}).`,
    `END:${name} stands where END:${closed.name} should (begun on line ${closed.line}).`,
  );
}

function endsTooSoon(unclosed: Component, line: number) {
  return wrongFile(
    `Filen slutter på linje ${line} midt i ${unclosed.name}, der begynder på linje ${unclosed.line}. Er den hentet helt ned?`,
    `The file ends on line ${line} in the middle of the ${unclosed.name} begun on line ${unclosed.line}. Was it downloaded whole?`,
  );
}
