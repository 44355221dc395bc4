/** Min side: a young person's own. */
export const mine = {
  title: 'Min side',
  hello: (alias: string) => `Hej ${alias}`,
  home: (municipality: string) => `Hjemme i ${municipality}`,
  nav: {
    label: 'Min side',
    overview: 'Oversigt',
    choices: 'Det vil jeg se',
    saved: 'Gemt',
    hide: 'Skjul',
    visits: 'Når jeg er hjemme',
    calendar: 'Mit kalenderlink',
    access: 'Login og telefoner',
    data: 'Mine data',
  },
};
