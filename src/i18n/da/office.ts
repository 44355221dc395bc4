/** Kontoret: where staff work. */
export const office = {
  title: 'Kontoret',
  nav: {
    label: 'Kontoret',
    overview: 'Oversigt',
    codes: 'Koder til unge',
    recovery: 'Hjælp en ung ind igen',
    staff: 'Medarbejdere',
    log: 'Log',
    connections: 'Forbindelser',
    me: 'Mit login',
  },
};
