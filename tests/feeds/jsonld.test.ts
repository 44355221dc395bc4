import { describe, expect, test } from 'vitest';
import type { Opportunity } from '#domain/opportunity.ts';
import type { Place } from '#domain/place.ts';
import { embedded, eventThings, jobThing, type LinkedContext } from '#feeds/jsonld.ts';
import { anEvent } from './sample-event.ts';
import { aDate } from './sample-news.ts';

const place: Place = {
  ...{ id: 'place001', municipality: 'haderslev', name: 'StreetDome', town: 'haderslev', streetAddress: 'Havnen 1' },
  ...{ postalCode: '6100', latitude: 55.2494, longitude: 9.4878, online: false, accessText: null },
};

const around: LinkedContext = {
  home: {
    ...{ code: '0510', slug: 'haderslev', name: 'Haderslev', joined: true, colour: '#9b2f3f', colourName: 'brown' },
    ...{ timeZone: 'Europe/Copenhagen', languages: ['da'] },
  },
  publicUrl: 'https://hjemegn.example',
  today: '2026-11-23',
  places: new Map([
    [place.id, place],
    ['online01', { ...place, id: 'online01', name: 'Discord', online: true }],
  ]),
  towns: new Map([['haderslev', 'Haderslev']]),
};

const page = 'https://hjemegn.example/haderslev/det-sker/torsdagsklub-k3m5p7q9';

function thingOf(event = anEvent(), said: Parameters<typeof aDate>[1] = {}) {
  return eventThings(event, [aDate(event, said)], around)[0];
}

describe('an event', () => {
  test('is told as schema.org knows it', () => {
    const event = anEvent({
      organiser: 'Klubben',
      price: 2500,
      ageFrom: 14,
      ageTo: 18,
      pictureUrl: '/b.jpg',
      text: 'Kom **nu**.',
    });
    expect(thingOf(event)).toEqual({
      '@type': 'Event',
      '@id': `${page}#2026-11-26T19:00`,
      name: 'Torsdagsklub',
      description: 'Kom nu.',
      url: page,
      startDate: '2026-11-26T19:00:00+01:00',
      endDate: '2026-11-26T22:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'StreetDome',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Havnen 1',
          postalCode: '6100',
          addressLocality: 'Haderslev',
          addressCountry: 'DK',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 55.2494, longitude: 9.4878 },
      },
      isAccessibleForFree: false,
      offers: { '@type': 'Offer', price: '25.00', priceCurrency: 'DKK', url: page },
      organizer: { '@type': 'Organization', name: 'Klubben' },
      typicalAgeRange: '14-18',
      inLanguage: ['da'],
      image: 'https://hjemegn.example/b.jpg',
    });
  });

  test('says nothing it does not know', () => {
    const bare = Object.keys(thingOf(anEvent(), { place: null }) ?? {});
    expect(bare).toEqual(['@type', '@id', 'name', 'url', 'startDate', 'endDate', 'eventStatus', 'inLanguage']);
  });

  test('in summer has the offset of summer', () => {
    const event = anEvent({ start: '2027-06-24T19:00', end: '2027-06-24T23:00' });
    expect(thingOf(event)?.startDate).toBe('2027-06-24T19:00:00+02:00');
  });

  test('of whole days ends with its last day', () => {
    const event = anEvent({ start: '2027-06-24', end: '2027-06-27' });
    expect(thingOf(event)).toMatchObject({ startDate: '2027-06-24', endDate: '2027-06-26' });
  });

  test('that is cancelled says so', () => {
    expect(thingOf(anEvent({ status: 'cancelled' }))?.eventStatus).toBe('https://schema.org/EventCancelled');
  });

  test('that is moved says when it would have been', () => {
    const moved = { recurrenceId: '2026-11-26T19:00', start: '2026-11-27T18:00', end: '2026-11-27T21:00' };
    expect(thingOf(anEvent(), { ...moved, status: 'moved', previousStart: moved.recurrenceId })).toMatchObject({
      startDate: '2026-11-27T18:00:00+01:00',
      previousStartDate: '2026-11-26T19:00:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
    });
  });

  test('with only a new end is not rescheduled', () => {
    const longer = { end: '2026-11-26T23:00', status: 'moved' } as const;
    expect(thingOf(anEvent(), longer)?.eventStatus).toBe('https://schema.org/EventScheduled');
  });

  test('is at a place, online, or both', () => {
    const online = { place: { id: 'online01', name: 'Discord', town: null, townName: null, online: true } };
    expect(thingOf(anEvent(), online)).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', name: 'Discord', url: page },
    });
    const both = thingOf(anEvent({ fromAfar: true }));
    expect(both?.eventAttendanceMode).toBe('https://schema.org/MixedEventAttendanceMode');
  });

  test('that costs nothing is free', () => {
    expect(thingOf(anEvent({ price: 0 }))).toMatchObject({ isAccessibleForFree: true, offers: { price: '0.00' } });
  });

  test.each([
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20270624T190000',
      { repeatFrequency: 'P2W', byDay: ['TH'], endDate: '2027-06-24' },
    ],
    ['FREQ=MONTHLY;BYDAY=-1TH', { repeatFrequency: 'P1M', byDay: ['-1TH'] }],
    ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=24', { repeatFrequency: 'P1Y', byMonth: [6], byMonthDay: [24] }],
    ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1', undefined],
  ])('that repeats has its schedule, where one can say it: %s', (rule, schedule) => {
    const times = { startDate: '2026-11-26', startTime: '19:00:00', endTime: '22:00:00', exceptDate: ['2026-12-24'] };
    const event = anEvent({ rule, excludedDates: ['2026-12-24T19:00'] });
    const told = thingOf(event)?.eventSchedule;
    if (schedule === undefined) expect(told).toBeUndefined();
    else expect(told).toEqual({ '@type': 'Schedule', scheduleTimezone: 'Europe/Copenhagen', ...times, ...schedule });
  });

  test('that is an example is not told at all', () => {
    expect(thingOf(anEvent({ example: true }))).toBeUndefined();
  });
});

describe('a job', () => {
  const job: Opportunity = {
    ...{
      id: 'j2k4m6n8',
      municipality: 'haderslev',
      slug: 'opvasker',
      kind: 'job',
      title: 'Opvasker',
      summary: 'To aftener.',
    },
    ...{ text: '', organiser: 'Café Kik', placeId: 'place001', contactId: null, url: null, deadline: '2026-12-01' },
    ...{ ageFrom: 15, ageTo: null, openWhileAway: 'yes', whoPays: null, example: false, status: 'published' },
    ...{ published: '2026-11-01', shownUntil: null, verifyBy: null, ownerRole: null, modified: '2026-11-01T08:00:00Z' },
  };

  test('is told with who offers it, where, and until when', () => {
    expect(jobThing(job, around)).toMatchObject({
      '@type': 'JobPosting',
      title: 'Opvasker',
      description: 'To aftener.',
      datePosted: '2026-11-01',
      validThrough: '2026-12-01T23:59:00+01:00',
      hiringOrganization: { '@type': 'Organization', name: 'Café Kik' },
      jobLocation: { '@type': 'Place', name: 'StreetDome' },
      url: 'https://hjemegn.example/haderslev/muligheder/opvasker-j2k4m6n8',
    });
    expect(jobThing(job, around)).not.toHaveProperty('employmentType');
    expect(jobThing({ ...job, kind: 'internship' }, around)).toHaveProperty('employmentType', 'INTERN');
  });

  test.each<[string, Partial<Opportunity>]>([
    ['an example', { example: true }],
    ['nobody says who offers it', { organiser: null }],
    ['its deadline has passed', { deadline: '2026-11-22' }],
    ['it is no job', { kind: 'housing' }],
    ['it is a hand to give', { kind: 'helping-hand' }],
  ])('is not told when %s', (_, said) => {
    expect(jobThing({ ...job, ...said }, around)).toBeNull();
  });
});

test('nothing that people write ends the script it stands in, and all of it can be read back', () => {
  const title = '</script><script>alert(1)</script><!-- ]]> & \u2028';
  const text = embedded(eventThings(anEvent({ title }), [aDate(anEvent({ title }))], around));
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org', '@graph': [{ name: title }] });
});
