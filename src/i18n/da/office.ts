/** Kontoret: where staff work. */
export const office = {
  title: 'Kontoret',
  nav: {
    label: 'Kontoret',
    more: 'Mere',
    groups: { content: 'Indhold', young: 'Unge', setup: 'Opsætning' },
    waiting: (many: number) => (many > 99 ? '99+' : String(many)),
    overview: 'Oversigt',
    events: 'Aktiviteter',
    review: 'Gennemse',
    drafts: 'Kladder',
    pictures: 'Billeder',
    opportunities: 'Muligheder',
    stories: 'Nyt hjemmefra',
    codes: 'Koder til unge',
    recovery: 'Hjælp en ung ind igen',
    staff: 'Medarbejdere',
    log: 'Log',
    figures: 'Tal',
    connections: 'Forbindelser',
    me: 'Mit login',
  },
};
