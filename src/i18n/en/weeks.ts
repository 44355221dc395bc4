import type { weeks as danish } from '../da/weeks.ts';

export const weeks: typeof danish = {
  week: {
    title: (week) => `Week ${week}`,
    description: (municipality, week, days) => `What happens at home in ${municipality} in week ${week}, ${days}.`,
    nav: 'Change week',
    previous: 'The week before',
    present: 'This week',
    next: 'The week after',
    body: (week) => ({
      empty: `There is nothing in the calendar in week ${week} yet`,
      filtered: `There is nothing in week ${week} that fits your choices`,
      unfiltered: 'See the whole week',
      print: 'The week can go on a wall: print the page with your browser and it fits on one sheet of A4.',
      more: 'There is more in this week than there is room for here. See all of it in the list.',
    }),
  },
  month: {
    description: (municipality, month) => `What happens at home in ${municipality} in ${month}.`,
    nav: 'Change month',
    previous: 'The month before',
    present: 'This month',
    next: 'The month after',
    week: 'Week',
    restOfDay: (count) => `and ${count} more`,
    body: (month) => ({
      empty: `There is nothing in the calendar in ${month} yet`,
      filtered: `There is nothing in ${month} that fits your choices`,
      unfiltered: 'See the whole month',
      print:
        'The month can go on a wall: print the page with your browser and it comes as a poster on one sheet of A4.',
      more: 'There is more in this month than there is room for here. See all of it in the list.',
    }),
  },
  today: 'Today',
  nothing: 'Nothing yet',
  nothingPast: 'Nothing',
  aroundDay: (weekday, month) => [`${weekday} `, ` ${month}`],
  allDay: 'All day',
  from: (clock) => `from ${clock}`,
  until: (clock) => `until ${clock}`,
  dayOf: (day, days) => `day ${day} of ${days}`,
  missing: {
    week: 'There is no such week',
    weekHow: 'Write a week like 2026-48.',
    weeksInYear: (year, weeks) => `${year} has ${weeks} weeks.`,
    month: 'There is no such month',
    monthHow: 'Write a month like 2026-11.',
  },
  paper: {
    scan: 'Scan to have it in your own calendar',
    keeps: 'Changes and cancellations then come by themselves.',
    printed: (day) => `As it stood on ${day}.`,
    examples: '* Example: made up to show how the site works.',
  },
};
