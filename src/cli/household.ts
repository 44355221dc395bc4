/** Commands for the house itself: municipalities. */
import { joinMunicipality } from '#services/municipality/join.ts';
import { listMunicipalities } from '#services/municipality/queries.ts';
import type { Command } from './command.ts';
import { municipalityCalled } from './home.ts';

export const joinCommand: Command = {
  name: 'municipality join',
  about: { da: 'giver en kommune sin egen hjemegn', en: 'gives a municipality its own hub' },
  words: ['SLUG'],
  options: [
    {
      name: 'town',
      value: '"6000 Kolding"',
      many: true,
      about: {
        da: 'en by, man kan vælge, gerne med postnummer',
        en: 'a town one can choose, with its postcode where known',
      },
    },
  ],
  examples: ['hub municipality join kolding --town "6000 Kolding" --town "6070 Christiansfeld"'],
  run: async ({ ctx, io, lang, values }) => {
    const found = municipalityCalled(await listMunicipalities(ctx), values.words[0] ?? '');
    const home = await joinMunicipality(ctx, found.slug, values.texts('town').map(townFrom));
    if (values.flag('json') === true) return io.out(JSON.stringify(home, null, 2));
    const address = `${ctx.settings.publicUrl}/${home.slug}`;
    io.out(lang === 'da' ? `${home.name} er med: ${address}` : `${home.name} has joined: ${address}`);
  },
};

function townFrom(text: string): { name: string; postalCode: string | null } {
  const [, postalCode = null, name = ''] = /^(?:(\d{4}) +)?(.*)$/.exec(text.trim()) ?? [];
  return { name, postalCode };
}
