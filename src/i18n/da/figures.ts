/** Tal: reach and participation. */
const months = ['januar–marts', 'april–juni', 'juli–september', 'oktober–december'];

export const figures = {
  title: (quarter: string) => `Tal for ${quarter}`,
  lead: 'Hvor langt vi når ud, og hvem der er med. Tallene kan printes og hentes som fil.',
  quarter: (quarter: string) => `${months[Number(quarter.slice(5)) - 1] ?? ''} ${quarter.slice(0, 4)}`,
  choose: 'Vælg kvartal',
  notOver: 'Kvartalet er ikke slut. Det, der sker, tælles løbende; mennesker tælles først, når det er slut.',
  nothing: 'Der er ingen tal her endnu.',
  hidden: 'skjult',
  file: 'Hent som fil (CSV)',
  print: 'Print',
  columns: ['Kvartal', 'Tal', 'Heraf', 'Antal', 'Enhed'],
  dates: {
    title: 'Gange, der blev holdt',
    text: 'Offentlige aktiviteter i kvartalet, gang for gang, uden de aflyste.',
    unit: 'gange',
    of: 'Kategori',
  },
  acts: {
    title: 'Udgivet og aflyst',
    text: 'Hvor mange gange en aktivitet blev udgivet eller aflyst i kvartalet.',
    unit: 'gange',
    of: 'Hvad',
    published: 'Udgivet',
    cancelled: 'Aflyst',
  },
  profiles: {
    title: 'Unge med en profil',
    text: 'Ved slutningen af hvert kvartal, afrundet til nærmeste fem.',
    unit: 'profiler',
    of: 'Kvartal',
  },
  used: {
    title: 'Profiler, der blev brugt',
    text: 'I kvartalet, afrundet til nærmeste fem.',
    unit: 'profiler',
    of: 'Kvartal',
  },
  saved: {
    title: 'Unge, der gemte noget',
    text: 'Hvor mange forskellige, der gemte en aktivitet, en mulighed eller en kontakt.',
    unit: 'unge',
    of: 'Kvartal',
  },
  categories: {
    title: 'Det, de gemte',
    text: 'Hvor mange forskellige unge, der gemte en aktivitet i hver kategori i kvartalet.',
    unit: 'unge',
    of: 'Kategori',
  },
  how: 'Sådan er tallene lavet',
  rules: [
    'Tal fra 1 til 4, der handler om mennesker, vises ikke, og heller ikke det, de kunne regnes ud fra. I en kommune med få unge er 1 en bestemt.',
    'Mennesker tælles én gang, når et kvartal er slut, og tallet ændres aldrig bagefter.',
    'Vi regner ikke by og alder sammen.',
    'Kalendere, der henter et link, er ikke mennesker og er ikke talt med.',
    'Deltagelse, svartider og det, de unge selv siger om at vende hjem, kommer til, når de dele er bygget.',
  ],
};
