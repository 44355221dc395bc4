/** The calendar's weeks and months, on the screen and on paper. */
export const weeks = {
  week: {
    title: (week: number) => `Uge ${week}`,
    description: (municipality: string, week: number, days: string) =>
      `Det, der sker hjemme i ${municipality} i uge ${week}, ${days}.`,
    nav: 'Skift uge',
    previous: 'Ugen før',
    present: 'Denne uge',
    next: 'Ugen efter',
    body: (week: number) => ({
      empty: `Der er ikke noget i kalenderen i uge ${week} endnu`,
      filtered: `Der er ikke noget i uge ${week}, der passer til dine valg`,
      unfiltered: 'Se hele ugen',
      print: 'Ugen kan hænges op: Print siden med din browser, så får du den på ét ark A4.',
      more: 'Der er mere i denne uge, end der er plads til her. Se det hele på listen.',
    }),
  },
  month: {
    description: (municipality: string, month: string) => `Det, der sker hjemme i ${municipality} i ${month}.`,
    nav: 'Skift måned',
    previous: 'Måneden før',
    present: 'Denne måned',
    next: 'Måneden efter',
    week: 'Uge',
    restOfDay: (count: number) => `og ${count} mere`,
    body: (month: string) => ({
      empty: `Der er ikke noget i kalenderen i ${month} endnu`,
      filtered: `Der er ikke noget i ${month}, der passer til dine valg`,
      unfiltered: 'Se hele måneden',
      print: 'Måneden kan hænges op: Print siden med din browser, så får du den som plakat på ét ark A4.',
      more: 'Der er mere i denne måned, end der er plads til her. Se det hele på listen.',
    }),
  },
  today: 'I dag',
  nothing: 'Ikke noget endnu',
  nothingPast: 'Ikke noget',
  /** What stands before and after the number of a day. */
  aroundDay: (weekday: string, month: string): readonly [string, string] => [`${weekday} den `, `. ${month}`],
  allDay: 'Hele dagen',
  from: (clock: string) => `fra ${clock}`,
  until: (clock: string) => `til ${clock}`,
  dayOf: (day: number, days: number) => `dag ${day} af ${days}`,
  missing: {
    week: 'Den uge findes ikke',
    weekHow: 'Skriv en uge, som 2026-48.',
    weeksInYear: (year: number, weeks: number) => `${year} har ${weeks} uger.`,
    month: 'Den måned findes ikke',
    monthHow: 'Skriv en måned, som 2026-11.',
  },
  paper: {
    scan: 'Scan, og få det i din egen kalender',
    keeps: 'Så følger ændringer og aflysninger med af sig selv.',
    printed: (day: string) => `Sådan så det ud ${day}.`,
    examples: '* Eksempel: fundet på for at vise, hvordan siden virker.',
  },
};
