import { expect, test } from 'vitest';
import { HjemegnError } from '#domain/errors.ts';
import { normaliseRule } from '#domain/recurrence.ts';

test.each([
  'FREQ=WEEKLY;INTERVAL=0',
  'FREQ=WEEKLY;INTERVAL=-1',
  'FREQ=WEEKLY;COUNT=0',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=MONTHLY;BYDAY=0MO',
  'FREQ=MONTHLY;BYDAY=MO,',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0',
  'FREQ=YEARLY;BYMONTH=13',
  'FREQ=WEEKLY;UNTIL=SOON',
  'FREQ=WEEKLY;FREQ=DAILY',
  'FREQ=HOURLY',
  'INTERVAL=2',
  'BYSECOND=1',
  '',
])('the rule »%s« is refused with a sentence, never a fault', (rule) => {
  expect(() => normaliseRule('2026-11-23T19:00', rule)).toThrow(HjemegnError);
});
