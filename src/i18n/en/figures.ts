/** Figures: reach and participation. */
import type { figures as da } from '../da/figures.ts';

const months = ['January–March', 'April–June', 'July–September', 'October–December'];

export const figures: typeof da = {
  title: (quarter: string) => `Figures for ${quarter}`,
  lead: 'How far we reach, and who takes part. The figures can be printed and fetched as a file.',
  quarter: (quarter: string) => `${months[Number(quarter.slice(5)) - 1] ?? ''} ${quarter.slice(0, 4)}`,
  choose: 'Choose a quarter',
  notOver: 'The quarter is not over. What happens is counted as it does; people are counted only once it is over.',
  nothing: 'There are no figures here yet.',
  hidden: 'hidden',
  file: 'Fetch as a file (CSV)',
  print: 'Print',
  columns: ['Quarter', 'Figure', 'Of which', 'Number', 'Unit'],
  dates: {
    title: 'Dates that were held',
    text: 'Public events of the quarter, date by date, without the cancelled ones.',
    unit: 'times',
    of: 'Category',
  },
  acts: {
    title: 'Published and cancelled',
    text: 'How many times an event was published or cancelled in the quarter.',
    unit: 'times',
    of: 'What',
    published: 'Published',
    cancelled: 'Cancelled',
  },
  profiles: {
    title: 'Young people with a profile',
    text: 'At the end of each quarter, to the nearest five.',
    unit: 'profiles',
    of: 'Quarter',
  },
  used: {
    title: 'Profiles that were used',
    text: 'In the quarter, to the nearest five.',
    unit: 'profiles',
    of: 'Quarter',
  },
  saved: {
    title: 'Young people who kept something',
    text: 'How many different ones kept an event, an opportunity or a contact.',
    unit: 'people',
    of: 'Quarter',
  },
  categories: {
    title: 'What they kept',
    text: 'How many different young people kept an event of each category in the quarter.',
    unit: 'people',
    of: 'Category',
  },
  how: 'How the figures are made',
  rules: [
    'Numbers of people from 1 to 4 are not shown, nor what they could be reckoned from. In a municipality with few young people a 1 is somebody.',
    'People are counted once, when a quarter is over, and the number never changes afterwards.',
    'We do not cross town and age.',
    'Calendars that fetch a link are not people and are not counted.',
    'Attendance, answer times and what young people say themselves of coming home will follow when those parts are built.',
  ],
};
