/** Which column of a file is what, guessed by what it is called; whoever uploads it puts it right. */
import { slugOf } from '#domain/slug.ts';
import type { SourceColumn, SourceColumns } from '#domain/source.ts';

/** The names of columns, as slugs: those that are sure, then those that are taken when none of them is there. */
const names: Record<SourceColumn, readonly RegExp[]> = {
  title: [/^(titel|title|overskrift|navn|name|aktivitet|arrangement|event|subject|emne|hvad)$/],
  date: [
    /^(dato|date|startdato|start-dato|start-date|fra-dato|dag)$/,
    /^(hvornaar|start|begynder|starttidspunkt)$/,
    /^(tidspunkt|starter)$/,
  ],
  from: [
    /^(starttid|start-tid|start-time|starttime|kl|klokkeslaet|tid|fra|fra-kl|time)$/,
    /^(tidspunkt|start|starter|begynder|starttidspunkt|hvornaar)$/,
  ],
  endDate: [/^(slutdato|slut-dato|end-date|enddate|til-dato|sluttidspunkt)$/],
  to: [/^(sluttid|slut-tid|end-time|endtime|slut|slutter|til|til-kl|end)$/],
  place: [/^(sted|lokation|location|place|venue|hvor|lokale)$/],
  address: [/^(adresse|address|gade|vej)$/],
  category: [/^(kategori|category|type|emneord|kategorier|categories)$/],
  text: [/^(beskrivelse|tekst|description|text|om|indhold|details|detaljer|note)$/],
  link: [/^(link|url|hjemmeside|website|web|adresse-paa-nettet|tilmelding)$/],
  uid: [/^(id|uid|nummer|nr|number)$/],
};

/** The guess. A column is only one thing. */
export function guessColumns(header: readonly string[]): SourceColumns {
  const free = new Set(header);
  const guessed: SourceColumns = {};
  for (const [meaning, patterns] of Object.entries(names) as [SourceColumn, RegExp[]][]) {
    const found = patterns.flatMap((pattern) => [...free].filter((name) => pattern.test(slugOf(name, ''))))[0];
    if (found === undefined) continue;
    guessed[meaning] = found;
    free.delete(found);
  }
  return guessed;
}
