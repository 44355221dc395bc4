/** What every form says. */
export const forms = {
  wrong: (many: number) => (many === 1 ? 'Der er noget, der skal rettes' : `Der er ${many} ting, der skal rettes`),
  save: 'Gem',
  saved: 'Det er gemt.',
  cancel: 'Fortryd',
  back: 'Tilbage',
  onward: 'Videre',
  yes: 'Ja',
  no: 'Nej',
  device: {
    legend: 'Er det din egen telefon?',
    own: 'Ja, den er min egen',
    ownHelp: 'Du bliver ved med at være logget ind.',
    shared: 'Nej, jeg låner den',
    sharedHelp: 'Du bliver logget ud, når du lukker vinduet, og senest om 4 timer. Telefonen glemmer det hele.',
  },
  passkey: {
    no: 'Din telefon kan ikke bruge passkeys. Brug en adgangssætning.',
    stopped: 'Det blev afbrudt. Prøv igen, når du er klar.',
  },
  exit: 'Hurtig ud',
};
