/** Changing the keys that everything identifying is encrypted with. */
import type { Lang } from '#i18n/index.ts';
import type { Need } from '#services/keys/needed.ts';
import { rotateKeys, type Rotation } from '#services/keys/rotate.ts';
import type { Command, Said } from './command.ts';
import { percentage } from './progress.ts';

export const rotateCommand: Command = {
  name: 'rotate-keys',
  about: {
    da: 'tager en ny nøgle i brug; næste gang glemmes den gamle',
    en: 'takes a new key into use; the next time forgets the old one',
  },
  words: [],
  options: [
    {
      name: 'anew',
      about: {
        da: 'en ny nøgle, også selv om en gammel endnu er i brug',
        en: 'a new key even while an old one is still needed',
      },
    },
  ],
  examples: ['hub rotate-keys'],
  run: async ({ ctx, io, lang, values }) => {
    const step = percentage(io, lang === 'da' ? 'Skriver om' : 'Rewriting');
    const done = await rotateKeys(ctx, { anew: values.flag('anew') === true, step });
    if (values.flag('json') === true) return io.out(JSON.stringify(done, null, 2));
    for (const line of linesOf(done, lang)) io.out(line);
  },
};

const needs: Record<Need, Said> = {
  fields: { da: 'felter, der netop er skrevet', en: 'fields that were just written' },
  codes: { da: 'koder, der endnu kan bruges', en: 'codes that can still be used' },
  attempts: { da: 'forsøg, der endnu tælles', en: 'attempts that are still counted' },
};

function linesOf({ current, added, rewritten, retired, kept }: Rotation, lang: Lang): string[] {
  return [
    said[added ? 'added' : 'current'](current)[lang],
    said.rewritten(rewritten)[lang],
    ...retired.map((id) => said.retired(id)[lang]),
    ...kept.map((one) => said.kept(one.id, one.needs.map((need) => needs[need][lang]).join('; '))[lang]),
  ];
}

const said = {
  added: (id: string): Said => ({ da: `Ny nøgle: ${id}.`, en: `New key: ${id}.` }),
  current: (id: string): Said => ({ da: `Nøglen er ${id}.`, en: `The key is ${id}.` }),
  rewritten: (many: number): Said => ({ da: `${many} rækker er skrevet om.`, en: `${many} rows were rewritten.` }),
  retired: (id: string): Said => ({ da: `${id} er glemt.`, en: `${id} is forgotten.` }),
  kept: (id: string, why: string): Said =>
    why === ''
      ? {
          da: `${id} beholdes, til kommandoen køres igen: noget kan være undervejs.`,
          en: `${id} is kept until the command is run again: something may be under way.`,
        }
      : { da: `${id} beholdes. Den bruges af: ${why}.`, en: `${id} is kept. It is needed by: ${why}.` },
};
