/** `hub import FILE.ics`: reads a real calendar export and publishes it. */
import { basename } from 'node:path';
import type { Visibility } from '#domain/event.ts';
import { importCalendar } from '#services/import/import.ts';
import type { ImportReport } from '#services/import/report.ts';
import type { Call, Command } from './command.ts';
import { contentOf } from './file.ts';
import { homeOf } from './home.ts';

export const importFile: Command = {
  name: 'import',
  about: { da: 'læser en kalenderfil og offentliggør den', en: 'reads a calendar file and publishes it' },
  words: ['FILE.ics'],
  options: [
    {
      name: 'category',
      value: 'SLUG',
      about: {
        da: 'for aktiviteter uden en kategori, vi kender (klub)',
        en: 'for events without a category we know (klub)',
      },
    },
    { name: 'visibility', value: 'public|members', about: { da: 'hvem der kan se dem', en: 'who can see them' } },
    { name: 'draft', about: { da: 'nye aktiviteter bliver kladder', en: 'new events become drafts' } },
  ],
  examples: ['npm run import -- klub.ics --municipality haderslev --category klub'],
  run: async (call) => {
    const { ctx, values } = call;
    const home = await homeOf(call);
    const path = values.words[0] ?? '';
    const options = {
      name: basename(path).replace(/\.ics$/i, ''),
      category: values.text('category') ?? null,
      visibility: (values.text('visibility') ?? 'public') as Visibility,
      draft: values.flag('draft') ?? false,
    };
    const watch = { step: progressOn(call), signal: new AbortController().signal };
    report(call, await importCalendar(ctx, home.slug, await contentOf(call, path), options, watch));
  },
};

const phases = {
  read: { da: 'Læser', en: 'Reading' },
  write: { da: 'Skriver', en: 'Writing' },
};

/** A line whenever a hundredth has been done; short files are done before one could read it. */
function progressOn({ io, lang }: Call) {
  let last = '';
  return (phase: 'read' | 'write', done: number, total: number): void => {
    if (total < 500) return;
    const line = `${phases[phase][lang]} ${Math.floor((done / total) * 100)} % (${done}/${total})`;
    if (line.replace(/ \(.*/, '') === last.replace(/ \(.*/, '')) return;
    last = line;
    io.progress(line);
  };
}

function report({ io, lang, values }: Call, done: ImportReport): void {
  if (values.flag('json') === true) return io.out(JSON.stringify(done, null, 2));
  for (const remark of done.remarks) io.out(remark[lang]);
  io.out(`${done.calendar}: ${(lang === 'da' ? countsDa : countsEn)(done)}.`);
  const others = (lang === 'da' ? othersDa : othersEn)(done).filter(([count]) => count > 0);
  for (const [count, said] of others) io.out(`${count} ${said}`);
  for (const { id, title } of done.vanished.slice(0, 20)) io.out(`  ${id}  ${title}`);
}

function countsDa({ created, changed, unchanged }: ImportReport): string {
  return `${created} nye, ${changed} ændrede, ${unchanged} uændrede`;
}

function countsEn({ created, changed, unchanged }: ImportReport): string {
  return `${created} new, ${changed} changed, ${unchanged} unchanged`;
}

type Line = [count: number, said: string];

function othersDa({ drafts, skipped, withdrawn, vanished }: ImportReport): Line[] {
  return [
    [drafts, 'af de nye er kladder: hub event publish ID offentliggør dem.'],
    [skipped, 'er private i kalenderen og er ikke taget med.'],
    [withdrawn, 'er blevet private i kalenderen og er trukket tilbage.'],
    [vanished.length, 'står ikke længere i filen. De er ikke rørt; hub event cancel eller withdraw tager dem af:'],
  ];
}

function othersEn({ drafts, skipped, withdrawn, vanished }: ImportReport): Line[] {
  return [
    [drafts, 'of the new ones are drafts: hub event publish ID publishes them.'],
    [skipped, 'are private in the calendar and were left out.'],
    [withdrawn, 'have become private in the calendar and were withdrawn.'],
    [vanished.length, 'are no longer in the file. Nothing was done to them; hub event cancel or withdraw does:'],
  ];
}
