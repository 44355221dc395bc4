/** What I want to see. */
export const choices = {
  title: 'Det vil jeg se',
  lead: 'Vælg så lidt eller så meget, du vil. Du kan altid se alt det andet i listen.',
  alias: 'Hvad skal vi kalde dig?',
  aliasHelp: 'Et kaldenavn. Ikke dit rigtige navn.',
  interests: 'Det går jeg op i',
  towns: 'Det må gerne være i',
  townsHelp: 'Vælger du ingen, er det alle byer.',
  languages: 'Sprog, jeg taler',
  languagesHelp: 'Vælger du ingen, er det alle sprog.',
  birthYear: 'Året, jeg er født',
  birthYearHelp: 'Kun årstal; kan udelades. Så ser du det, du har alderen til.',
  notHere: (name: string, municipality: string) => `${name} (findes ikke i ${municipality})`,
  keptBefore: (municipality: string) =>
    `Noget af det, du valgte før, findes ikke i ${municipality}. Det er gemt, og du kan fjerne det.`,
};
