import { expect, test } from 'vitest';
import type { Schedule } from '#domain/contact.ts';
import { formatSchedules } from '#i18n/schedules.ts';

const at = (byday: Schedule['byday'], opensAt: string, closesAt: string): Schedule => ({ byday, opensAt, closesAt });

test.each([
  [[at('TU', '15:00', '17:00')], ['tirsdag kl. 15.00–17.00'], ['Tuesday 15:00–17:00']],
  [
    [at('TH', '15:00', '17:00'), at('MO', '15:00', '17:00'), at('WE', '15:00', '17:00')],
    ['mandag, onsdag og torsdag kl. 15.00–17.00'],
    ['Monday, Wednesday and Thursday 15:00–17:00'],
  ],
  [
    [at('FR', '13:00', '15:00'), at('FR', '09:00', '11:30')],
    ['fredag kl. 09.00–11.30', 'fredag kl. 13.00–15.00'],
    ['Friday 09:00–11:30', 'Friday 13:00–15:00'],
  ],
  [[at('SU', '10:00', '12:00'), at('SU', '10:00', '12:00')], ['søndag kl. 10.00–12.00'], ['Sunday 10:00–12:00']],
  [[], [], []],
])('hours are said by the days they are the same on, Monday first', (schedules, da, en) => {
  expect(formatSchedules(schedules, 'da')).toEqual(da);
  expect(formatSchedules(schedules, 'en')).toEqual(en);
});
