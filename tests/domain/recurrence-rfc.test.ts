/** The examples of RFC 5545 §3.8.5.3 that repeat by the day or longer, ends on the wall in New York. */
import { describe, expect, test } from 'vitest';
import { expandRule, onTheWall } from '#domain/recurrence.ts';

type Example = [what: string, start: string, rule: string, dates: string[], total?: number];

/** `on('1997-09', 2, 12)` is the 2nd and the 12th of September 1997. */
function on(month: string, ...days: number[]): string[] {
  return days.map((day) => `${month}-${String(day).padStart(2, '0')}`);
}

const allWeek = 'BYDAY=SU,MO,TU,WE,TH,FR,SA';
const workdays = 'BYDAY=MO,TU,WE,TH,FR';

const daily: Example[] = [
  ['daily, ten times', '1997-09-02', 'FREQ=DAILY;COUNT=10', on('1997-09', 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 10],
  ['daily until 24 December', '1997-09-02', 'FREQ=DAILY;UNTIL=19971224T000000Z', on('1997-09', 2, 3, 4, 5), 113],
  ['every other day', '1997-09-02', 'FREQ=DAILY;INTERVAL=2', on('1997-09', 2, 4, 6, 8, 10, 12)],
  [
    'every ten days, five times',
    '1997-09-02',
    'FREQ=DAILY;INTERVAL=10;COUNT=5',
    [...on('1997-09', 2, 12, 22), ...on('1997-10', 2, 12)],
    5,
  ],
  [
    'every day in January, yearly',
    '1998-01-01',
    `FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;${allWeek}`,
    on('1998-01', 1, 2, 3, 4),
    93,
  ],
  [
    'every day in January, daily',
    '1998-01-01',
    'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    on('1998-01', 1, 2, 3, 4),
    93,
  ],
];

const weekly: Example[] = [
  ['weekly, ten times', '1997-09-02', 'FREQ=WEEKLY;COUNT=10', on('1997-09', 2, 9, 16, 23, 30), 10],
  ['weekly until 24 December', '1997-09-02', 'FREQ=WEEKLY;UNTIL=19971224T000000Z', on('1997-09', 2, 9, 16), 17],
  [
    'every other week',
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    [...on('1997-09', 2, 16, 30), ...on('1997-10', 14, 28)],
  ],
  [
    'Tuesdays and Thursdays for five weeks',
    '1997-09-02',
    'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    [...on('1997-09', 2, 4, 9, 11, 16, 18, 23, 25, 30), ...on('1997-10', 2)],
    10,
  ],
  [
    'three days of every other week until 24 December',
    '1997-09-01',
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    [...on('1997-09', 1, 3, 5, 15, 17, 19, 29), ...on('1997-10', 1, 3, 13, 15, 17, 27, 29, 31)],
    25,
  ],
  [
    'two days of every other week, eight times',
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    [...on('1997-09', 2, 4, 16, 18, 30), ...on('1997-10', 2, 14, 16)],
    8,
  ],
  [
    'weeks that start on Monday',
    '1997-08-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    on('1997-08', 5, 10, 19, 24),
    4,
  ],
  [
    'weeks that start on Sunday',
    '1997-08-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    on('1997-08', 5, 17, 19, 31),
    4,
  ],
];

const monthlyByDay: Example[] = [
  [
    'the first Friday, ten times',
    '1997-09-05',
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    [...on('1997-09', 5), ...on('1997-10', 3), ...on('1997-11', 7), ...on('1997-12', 5), ...on('1998-01', 2)],
    10,
  ],
  [
    'the first Friday until 24 December',
    '1997-09-05',
    'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    [...on('1997-09', 5), ...on('1997-10', 3), ...on('1997-11', 7), ...on('1997-12', 5)],
    4,
  ],
  [
    'the first and last Sunday of every other month',
    '1997-09-07',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    [...on('1997-09', 7, 28), ...on('1997-11', 2, 30), ...on('1998-01', 4, 25), ...on('1998-03', 1, 29), '1998-05-03'],
    10,
  ],
  [
    'the last Monday but one',
    '1997-09-22',
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    ['1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22', '1998-01-19', '1998-02-16'],
    6,
  ],
  [
    'every Tuesday of every other month',
    '1997-09-02',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    [...on('1997-09', 2, 9, 16, 23, 30), ...on('1997-11', 4, 11, 18, 25), ...on('1998-01', 6, 13, 20, 27)],
  ],
  [
    'the third of Tuesday, Wednesday and Thursday',
    '1997-09-04',
    'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    ['1997-09-04', '1997-10-07', '1997-11-06'],
    3,
  ],
  [
    'the last working day but one',
    '1997-09-29',
    `FREQ=MONTHLY;${workdays};BYSETPOS=-2`,
    ['1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30', '1998-01-29', '1998-02-26', '1998-03-30'],
  ],
];

const monthlyByDate: Example[] = [
  [
    'the last day of the month but two',
    '1997-09-28',
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    ['1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29', '1998-01-29', '1998-02-26'],
  ],
  [
    'the 2nd and 15th, ten times',
    '1997-09-02',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    [...on('1997-09', 2, 15), ...on('1997-10', 2, 15), ...on('1997-11', 2, 15), ...on('1997-12', 2, 15)],
    10,
  ],
  [
    'the first and last day of the month',
    '1997-09-30',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    [...on('1997-09', 30), ...on('1997-10', 1, 31), ...on('1997-11', 1, 30), ...on('1997-12', 1, 31), '1998-01-01'],
    10,
  ],
  [
    'the 10th to 15th of every 18th month',
    '1997-09-10',
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    [...on('1997-09', 10, 11, 12, 13, 14, 15), ...on('1999-03', 10, 11, 12, 13)],
    10,
  ],
  [
    'Friday the 13th',
    '1998-02-13',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13', '2000-10-13'],
  ],
  [
    'the Saturday after the first Sunday',
    '1997-09-13',
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    ['1997-09-13', '1997-10-11', '1997-11-08', '1997-12-13', '1998-01-10', '1998-02-07', '1998-03-07'],
  ],
  [
    'a day that February lacks',
    '2007-01-15',
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    [...on('2007-01', 15, 30), ...on('2007-02', 15), ...on('2007-03', 15, 30)],
    5,
  ],
];

const yearly: Example[] = [
  [
    'June and July, ten times',
    '1997-06-10',
    'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    ['1997-06-10', '1997-07-10', '1998-06-10', '1998-07-10', '1999-06-10', '1999-07-10'],
    10,
  ],
  [
    'the first three months of every other year',
    '1997-03-10',
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    ['1997-03-10', '1999-01-10', '1999-02-10', '1999-03-10', '2001-01-10', '2001-02-10', '2001-03-10'],
    10,
  ],
  ['the 20th Monday', '1997-05-19', 'FREQ=YEARLY;BYDAY=20MO', ['1997-05-19', '1998-05-18', '1999-05-17']],
  [
    'every Thursday in March',
    '1997-03-13',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    [...on('1997-03', 13, 20, 27), ...on('1998-03', 5, 12, 19, 26), ...on('1999-03', 4, 11, 18, 25)],
  ],
  [
    'every Thursday of the summer',
    '1997-06-05',
    'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    [
      ...on('1997-06', 5, 12, 19, 26),
      ...on('1997-07', 3, 10, 17, 24, 31),
      ...on('1997-08', 7, 14, 21, 28),
      '1998-06-04',
    ],
  ],
  [
    'election days of the United States',
    '1996-11-05',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    ['1996-11-05', '2000-11-07', '2004-11-02'],
  ],
];

describe.each([
  ['day', daily],
  ['week', weekly],
  ['month by weekday', monthlyByDay],
  ['month by date', monthlyByDate],
  ['year', yearly],
])('RFC 5545, by the %s', (_, examples) => {
  test.each(examples)('%s', (_what, day, rule, dates, total) => {
    const given = expandRule(`${day}T09:00`, onTheWall(rule, 'America/New_York'), '2008-12-31');
    expect(given.slice(0, dates.length)).toEqual(dates.map((date) => `${date}T09:00`));
    if (total !== undefined) expect(given).toHaveLength(total);
  });
});
