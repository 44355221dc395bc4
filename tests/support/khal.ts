/** khal, fed by vdirsyncer over HTTP: a calendar program of its own, with its own engine (python-dateutil and icalendar). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day } from '#domain/time.ts';
import { runClient } from './calendar-clients.ts';
import { shownLine } from './shown.ts';

/** A calendar on this machine that follows a feed. */
export type Subscription = {
  /** Fetches what is new. */
  sync: () => Promise<void>;
  /** What khal shows from one day to another, both included; where it is too, if asked. */
  shown: (from: Day, to: Day, places?: boolean) => Promise<string[]>;
};

/** Subscribes to a feed; `folder` becomes the subscriber's home. */
export async function subscribe(feed: string, folder: string): Promise<Subscription> {
  mkdirSync(join(folder, 'events'), { recursive: true });
  writeFileSync(join(folder, 'vdirsyncer.conf'), vdirsyncerConfig(feed, folder));
  writeFileSync(join(folder, 'khal.conf'), khalConfig(folder));
  const vdirsyncer = (...args: string[]) =>
    runClient('/usr/bin/vdirsyncer', ['-c', join(folder, 'vdirsyncer.conf'), ...args], folder);
  await vdirsyncer('discover');
  return {
    sync: async () => {
      await vdirsyncer('sync');
    },
    shown: (from, to, places = false) => shownByKhal(folder, [from, to], places),
  };
}

function vdirsyncerConfig(feed: string, folder: string): string {
  return `[general]
status_path = "${join(folder, 'status')}"

[pair feed]
a = "remote"
b = "local"
collections = null

[storage remote]
type = "http"
url = "${feed}"

[storage local]
type = "filesystem"
path = "${join(folder, 'events')}"
fileext = ".ics"
`;
}

/** Instants are shown with their offset, so that an hour that comes twice is told apart. */
function khalConfig(folder: string): string {
  return `[calendars]
[[hjemegn]]
path = ${join(folder, 'events')}
readonly = True

[sqlite]
path = ${join(folder, 'khal.db')}

[locale]
local_timezone = Europe/Copenhagen
default_timezone = Europe/Copenhagen
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M%z
longdatetimeformat = %Y-%m-%dT%H:%M%z
`;
}

async function shownByKhal(folder: string, [from, to]: [Day, Day], places: boolean): Promise<string[]> {
  const format = ['start-long', 'end-long', 'title', 'uid', 'location'].map((name) => `{${name}}`).join('\t');
  const args = ['-c', join(folder, 'khal.conf'), 'list', '--day-format', '', '--format', format, from, addDays(to, 1)];
  const { stdout } = await runClient('/usr/bin/khal', args, folder);
  const dates = new Set(stdout.split('\n').filter((line) => line.includes('\t')));
  return [...dates]
    .filter((line) => line.slice(0, 10) >= from && line.slice(0, 10) <= to)
    .map((line) => lineOf(line.split('\t'), places))
    .toSorted();
}

function lineOf([start = '', end = '', title = '', , place = '']: string[], places: boolean): string {
  return shownLine(when(start, 0), when(end, 1), places && place !== '' ? `${title} @ ${place}` : title);
}

/** khal's last day is the last that counts; ours is the day after. */
function when(text: string, daysLater: number): string {
  if (text.length === 10) return addDays(text, daysLater);
  return Temporal.Instant.from(text.replace(/(\d\d)(\d\d)$/, '$1:$2')).toString();
}
