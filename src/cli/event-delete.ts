import { deleteEvent } from '#services/event/delete.ts';
import { wrong } from './arguments.ts';
import type { Command } from './command.ts';
import { idOf } from './event-verbs.ts';
import { homeOf } from './home.ts';

const sure = { name: 'sure', about: { da: 'ja, for altid', en: 'yes, for good' } };

/** For what must not be kept; asks to be told twice, because nothing brings it back. */
export const deleteForGood: Command = {
  name: 'event delete',
  words: ['ID'],
  about: {
    da: 'sletter en aktivitet for altid, som om den aldrig var der',
    en: 'deletes an event for good, as if it never was',
  },
  options: [sure],
  examples: ['hub event delete abcd1234 --sure'],
  run: async (call) => {
    const home = await homeOf(call);
    const id = idOf(call.values.words[0] ?? '');
    if (call.values.flag('sure') !== true) throw wrong('--sure', notSure);
    await deleteEvent(call.ctx, { municipality: home.slug, id });
    call.io.out(call.lang === 'da' ? `${id} er slettet.` : `${id} is deleted.`);
  },
};

const notSure = {
  da: 'Det kan ikke fortrydes. Skriv --sure, hvis den skal slettes; ellers kan den aflyses eller trækkes tilbage.',
  en: 'This cannot be undone. Add --sure to delete it; otherwise cancel or withdraw it.',
};
