/** Joining with a worker's code. */
export const join = {
  code: {
    title: 'Har du en kode?',
    lead: 'En medarbejder hjemmefra kan give dig en. Med den kan du lave din egen side her.',
    label: 'Din kode',
    help: 'Tolv tegn, som 7H3K-M9QD-2XRA. Store eller små bogstaver er lige meget.',
    without: 'Uden kode kan du stadig se og følge det hele.',
    withoutLink: 'Se, hvad der sker',
  },
  title: 'Lav din side',
  lead: (municipality: string) => `Koden virker. Din side hører til hjemme i ${municipality}, uanset hvor du bor.`,
  who: {
    title: 'Hvem kan se hvad?',
    you: 'Kun du kan se din side: hvad du gemmer, vælger og skjuler, og hvornår du er hjemme.',
    worker:
      'Den medarbejder, der gav dig koden, kan ikke se, om du har brugt den. Medarbejdere kan ikke slå dig op og ikke se din side.',
    lost: 'Kun hvis du mister det hele og beder om hjælp, ser en medarbejder dit kaldenavn, og der skal to til at lukke dig ind. Så står det i din log.',
    nobody: 'Vi ved ikke, hvad du hedder, hvor du bor nu, eller hvem du er sammen med. Det kan ingen finde her.',
    leave: 'Du kan holde pause eller slette det hele, lige når du vil. Du skal ikke sige hvorfor.',
  },
  alias: 'Hvad skal vi kalde dig?',
  aliasHelp: 'Et kaldenavn. Ikke dit rigtige navn.',
  signInName: 'Vælg et navn at logge ind med',
  signInNameHelp: 'Små bogstaver og tal. Vi sætter selv et tal bagpå, så ingen kan gætte det.',
  passkey: {
    title: 'Sådan logger du ind',
    text: 'Med en passkey bruger du dit ansigt, din finger eller telefonens kode. Der er ikke noget at huske.',
    make: 'Lav en passkey',
  },
  passphrase: {
    instead: 'Telefonen kan ikke, eller jeg vil hellere skrive',
    label: 'Vælg en adgangssætning',
    help: 'Mindst 16 tegn. Fire ord, der ikke hører sammen, er godt.',
    make: 'Brug adgangssætningen',
  },
  card: {
    title: 'Dit kort',
    lead: 'Gem det her. Det vises kun nu.',
    name: 'Du logger ind som',
    code: 'Din nødkode',
    text: 'Mister du telefonen eller glemmer det, kommer du ind igen med nødkoden. Skriv den af, eller print kortet.',
    neutral: 'Kortet siger ikke, hvem du er.',
    print: 'Print kortet',
    done: 'Jeg har gemt det',
  },
};
