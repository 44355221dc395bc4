import { describe, expect, test } from 'vitest';
import { eventEntries } from '#feeds/ics/event.ts';
import { anEvent, around, calendarOf, lineOf, override, textOf, veventsOf } from './sample-event.ts';

describe('identity and change', () => {
  test('4: there is no METHOD, and DTSTAMP is the time of the last change', () => {
    const text = calendarOf(anEvent());
    expect(text).not.toContain('METHOD');
    expect(lineOf(veventsOf(anEvent())[0], 'DTSTAMP')).toBe(':20261101T093000Z');
  });

  test('6: a UID is the event’s own whatever it says, and holds nothing that a person wrote', () => {
    const before = lineOf(veventsOf(anEvent())[0], 'UID');
    const after = lineOf(veventsOf(anEvent({ title: 'Noget andet', slug: 'noget-andet', sequence: 9 }))[0], 'UID');
    expect(before).toBe(':8f0c2d57-9a51-4c6f-8f7a-9d11aa22bb33');
    expect(after).toBe(before);
  });

  test('7, 8: SEQUENCE and the stamps are the event’s on its overrides too, in UTC', () => {
    const moved = override('2026-12-03T19:00', { start: '2026-12-04T18:00', end: '2026-12-04T20:00' });
    const vevents = veventsOf(anEvent({ rule: 'FREQ=WEEKLY', overrides: [moved], extraDates: ['2026-12-19T12:00'] }));
    expect(vevents).toHaveLength(3);
    for (const vevent of vevents) {
      expect(lineOf(vevent, 'SEQUENCE')).toBe(':3');
      expect(lineOf(vevent, 'DTSTAMP')).toBe(':20261101T093000Z');
      expect(lineOf(vevent, 'LAST-MODIFIED')).toBe(':20261101T093000Z');
      expect(lineOf(vevent, 'CREATED')).toBe(':20261001T080000Z');
    }
  });
});

describe('10: whole days', () => {
  test('are VALUE=DATE in every property that holds one', () => {
    const vevents = veventsOf(
      anEvent({
        start: '2026-12-05',
        end: '2026-12-07',
        rule: 'FREQ=WEEKLY;UNTIL=20270102',
        excludedDates: ['2026-12-19'],
        extraDates: ['2027-01-20'],
        overrides: [override('2026-12-12', { title: 'Kun én dag', end: '2026-12-13' })],
      }),
    );
    expect(vevents[0]).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261205',
        'DTEND;VALUE=DATE:20261207',
        'RRULE:FREQ=WEEKLY;UNTIL=20270102',
        'EXDATE;VALUE=DATE:20261219',
      ]),
    );
    expect(vevents[1]).toEqual(
      expect.arrayContaining([
        'RECURRENCE-ID;VALUE=DATE:20261212',
        'DTSTART;VALUE=DATE:20261212',
        'DTEND;VALUE=DATE:20261213',
      ]),
    );
    expect(vevents[2]).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20270120', 'DTEND;VALUE=DATE:20270122']));
  });
});

describe('14: cancelled', () => {
  test('an event says so in its status, its title and its text, and takes nobody’s time', () => {
    const [vevent] = veventsOf(anEvent({ status: 'cancelled', reason: 'Hallen er oversvømmet.' }));
    expect(lineOf(vevent, 'STATUS')).toBe(':CANCELLED');
    expect(textOf(vevent, 'SUMMARY')).toBe('AFLYST: Torsdagsklub');
    expect(textOf(vevent, 'DESCRIPTION')).toMatch(/^Aflyst: Hallen er oversvømmet\.\n/);
    expect(lineOf(vevent, 'TRANSP')).toBe(':TRANSPARENT');
  });

  test('one date is an override that says so; the others stand', () => {
    const cancelled = override('2026-12-03T19:00', { cancelled: true, reason: 'Vi er på tur.' });
    const [series, date] = veventsOf(anEvent({ rule: 'FREQ=WEEKLY', overrides: [cancelled] }));
    expect(lineOf(series, 'STATUS')).toBe(':CONFIRMED');
    expect(lineOf(series, 'EXDATE')).toBeUndefined();
    expect(lineOf(date, 'RECURRENCE-ID')).toBe(';TZID=Europe/Copenhagen:20261203T190000');
    expect(lineOf(date, 'STATUS')).toBe(':CANCELLED');
    expect(textOf(date, 'SUMMARY')).toBe('AFLYST: Torsdagsklub');
    expect(textOf(date, 'DESCRIPTION')).toMatch(/^Aflyst: Vi er på tur\.\n/);
  });

  test('with the whole event every date is cancelled, for its own reason if it has one', () => {
    const own = override('2026-12-03T19:00', { cancelled: true, reason: 'Vi er på tur.' });
    const renamed = override('2026-12-10T19:00', { title: 'Julehygge', reason: 'Det er jul.' });
    const vevents = veventsOf(
      anEvent({ rule: 'FREQ=WEEKLY', status: 'cancelled', reason: 'Klubben lukker.', overrides: [own, renamed] }),
    );
    const told = vevents.map((vevent) => textOf(vevent, 'DESCRIPTION')?.split('\n')[0]);
    expect(told).toEqual(['Aflyst: Klubben lukker.', 'Aflyst: Vi er på tur.', 'Aflyst: Klubben lukker.']);
    expect(vevents.map((vevent) => lineOf(vevent, 'STATUS'))).toEqual([':CANCELLED', ':CANCELLED', ':CANCELLED']);
  });
});

describe('16: what an event says', () => {
  const full = anEvent({
    summary: 'Kom, som du er.',
    text: '## Mad\n\nVi laver **mad** og [spiller](https://spil.example/regler).\n\n- brætspil\n- bordtennis',
    placeId: 'place001',
    organiser: 'Klubben',
    price: 2550,
    ageFrom: 13,
    ageTo: 18,
    signUp: 'link',
    signUpUrl: 'https://tilmelding.example/klub',
  });

  test('its words without markup, its facts, and its address as the last line', () => {
    expect(textOf(veventsOf(full)[0], 'DESCRIPTION')).toBe(
      [
        'Kom, som du er.',
        'Mad',
        'Vi laver mad og spiller (https://spil.example/regler).',
        '• brætspil\n• bordtennis',
        '25,50 kr. · 13–18 år',
        'Arrangør: Klubben',
        'Tilmelding: https://tilmelding.example/klub',
        'https://hjemegn.example/haderslev/det-sker/torsdagsklub-k3m5p7q9',
      ].join('\n\n'),
    );
  });

  test('place, position, category, status, and that it keeps nobody busy', () => {
    const [vevent] = veventsOf(full);
    expect(textOf(vevent, 'LOCATION')).toBe('StreetDome, 6100 Haderslev');
    expect(lineOf(vevent, 'GEO')).toBe(':55.2494;9.4878');
    expect(textOf(vevent, 'CATEGORIES')).toBe('Klub og fællesskab');
    expect(lineOf(vevent, 'STATUS')).toBe(':CONFIRMED');
    expect(lineOf(vevent, 'TRANSP')).toBe(':TRANSPARENT');
    expect(lineOf(vevent, 'X-MICROSOFT-CDO-BUSYSTATUS')).toBe(':FREE');
  });

  test('no attendee, no organiser property and no alarm, ever', () => {
    expect(calendarOf(full)).not.toMatch(/ATTENDEE|ORGANIZER|VALARM/);
  });

  test('a date’s own title, summary and place', () => {
    const other = override('2026-12-03T19:00', { title: 'Filmaften', summary: 'Vi ser film.', placeId: 'place002' });
    const [series, date] = veventsOf({ ...full, rule: 'FREQ=WEEKLY', overrides: [other] });
    expect(textOf(series, 'SUMMARY')).toBe('Torsdagsklub');
    expect(textOf(date, 'SUMMARY')).toBe('Filmaften');
    expect(textOf(date, 'DESCRIPTION')).toMatch(/^Vi ser film\.\n\nMad/);
    expect(textOf(date, 'LOCATION')).toBe('Biblioteket i Vojens');
    expect(lineOf(date, 'GEO')).toBeUndefined();
  });

  test('a moved date says why', () => {
    const moved = override('2026-12-03T19:00', { start: '2026-12-04T19:00', reason: 'Hallen er optaget.' });
    const [, date] = veventsOf({ ...full, rule: 'FREQ=WEEKLY', overrides: [moved] });
    expect(textOf(date, 'DESCRIPTION')).toMatch(/^Flyttet: Hallen er optaget\.\n/);
    expect(lineOf(date, 'DTEND')).toBe(';TZID=Europe/Copenhagen:20261204T220000');
  });

  test('a sample says so first, even when it says nothing else', () => {
    expect(textOf(veventsOf({ ...full, example: true })[0], 'DESCRIPTION')).toMatch(/^Eksempel: Kom, som du er\.\n/);
    expect(textOf(veventsOf(anEvent({ example: true }))[0], 'DESCRIPTION')).toMatch(/^Eksempel: \S/);
  });

  test('in English its page is the English one', () => {
    const [entry] = eventEntries(anEvent({ status: 'cancelled' }), { ...around, lang: 'en' });
    expect(entry?.text).toContain('SUMMARY:CANCELLED: Torsdagsklub');
    expect(entry?.text.replaceAll('\r\n ', '')).toContain('https://hjemegn.example/en/haderslev/');
  });
});
