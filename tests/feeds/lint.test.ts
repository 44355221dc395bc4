import { describe, expect, test } from 'vitest';
import { lintCalendar } from '#feeds/lint/calendar.ts';
import { ruleNames } from '#feeds/lint/finding.ts';
import { reportLines } from '#feeds/lint/report.ts';
import { healthyFile, replaced } from '#tests/support/healthy-calendar.ts';
import { envelopeFaults } from './lint-faults/envelope.ts';
import { eventFaults } from './lint-faults/events.ts';
import { octetFaults } from './lint-faults/octets.ts';
import { seriesFaults } from './lint-faults/series.ts';

const faults = [...octetFaults, ...envelopeFaults, ...eventFaults, ...seriesFaults];

describe('the linter for feeds', () => {
  test('finds nothing in a healthy feed, as text or as octets', () => {
    expect(lintCalendar(healthyFile)).toEqual([]);
    expect(lintCalendar(Buffer.from(healthyFile))).toEqual([]);
  });

  test.each(faults)('%s: %s', (rule, _what, file) => {
    expect(file).not.toEqual(healthyFile);
    const found = lintCalendar(file);
    expect([...new Set(found.map((finding) => finding.rule))], reportLines('feed', found).join('\n')).toEqual([rule]);
  });

  test('every rule has a seeded fault', () => {
    const seeded = new Set(faults.map(([rule]) => rule));
    expect(ruleNames.filter((rule) => !seeded.has(rule))).toEqual([]);
  });

  test('takes UTC where the clock on the wall shows a time twice', () => {
    const night = healthyFile
      .replace('DTSTART;TZID=Europe/Copenhagen:20261120T220000', 'DTSTART:20261025T003000Z')
      .replace('DTEND;TZID=Europe/Copenhagen:20261121T040000', 'DTEND:20261025T020000Z');
    const rules = lintCalendar(night).map(({ rule }) => rule);
    expect(rules).toEqual(['order-5']);
  });

  test('names the line of the file, folds counted', () => {
    const file = replaced('STATUS:TENTATIVE', 'STATUS:POSTPONED');
    const line = file.split('\r\n').indexOf('STATUS:POSTPONED') + 1;
    expect(lintCalendar(file)).toMatchObject([{ rule: 'status-16', line }]);
  });

  test('survives anything at all', () => {
    for (const text of ['', '\r\n', ':', 'BEGIN', 'BEGIN:VCALENDAR', 'END:', ' folded', 'a;b="c:d', '\0']) {
      expect(lintCalendar(text)).not.toEqual([]);
    }
  });
});

describe('its report', () => {
  test('is a line per finding and a sum', () => {
    const findings = lintCalendar(replaced('TRANSP', 'TRANSP:OPAQUE'));
    const line = findings[0]?.line;
    expect(reportLines('a.ics', findings)).toEqual([
      `a.ics:${line}: TRANSP must be TRANSPARENT. (transparent-16)`,
      'a.ics: 1 finding.',
    ]);
    expect(reportLines('a.ics', [])).toEqual(['a.ics: nothing found.']);
  });
});
