/** Doing by hand what otherwise happens by the clock. */
import type { HjemegnError } from '#domain/errors.ts';
import { jobs } from '../jobs/jobs.ts';
import { wrong } from './arguments.ts';
import type { Command } from './command.ts';
import { percentage } from './progress.ts';

export const runJob: Command = {
  name: 'job run',
  about: { da: 'gør nu, hvad der ellers sker af sig selv', en: 'does now what otherwise happens by the clock' },
  words: ['NAME'],
  options: [],
  examples: ['hub job run extend-occurrences', 'hub job run retention'],
  run: async ({ ctx, io, lang, values }) => {
    const typed = values.words[0] ?? '';
    const job = jobs.find(({ name }) => name === typed);
    if (job === undefined) throw unknownJob(typed);
    io.out((await job.work(ctx, percentage(io, typed)))[lang]);
  },
};

function unknownJob(name: string): HjemegnError {
  const known = jobs.map((job) => job.name).join(', ');
  return wrong('NAME', {
    da: `Der er ikke noget job, der hedder »${name}«. Der er: ${known}.`,
    en: `There is no job called “${name}”. There are: ${known}.`,
  });
}
