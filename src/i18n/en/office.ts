/** Kontoret: where staff work. */
import type { Words } from '../index.ts';

export const office: Words['office'] = {
  title: 'The office',
  nav: {
    label: 'The office',
    more: 'More',
    groups: { content: 'Content', young: 'Young people', setup: 'Set-up' },
    waiting: (many: number) => (many > 99 ? '99+' : String(many)),
    overview: 'Overview',
    events: 'Events',
    review: 'Review',
    drafts: 'Drafts',
    pictures: 'Pictures',
    opportunities: 'Opportunities',
    stories: 'News from home',
    contacts: 'Contacts',
    places: 'Places',
    handOver: 'Hand over',
    sources: 'Sources',
    codes: 'Codes for young people',
    recovery: 'Help a young person back in',
    staff: 'Staff',
    settings: 'Settings',
    log: 'Log',
    figures: 'Figures',
    connections: 'Connections',
    me: 'My sign-in',
  },
};
