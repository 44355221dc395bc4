/** Everything that happens by the clock. Each can be done by hand as well, with `hub job run`. */
import type { Ctx, Hub } from '#services/hub.ts';
import { deliverWebhooks } from '#services/webhook/deliver.ts';
import { clearUnusedPictures } from '#services/picture/clear-unused.ts';
import { tellWebhooks } from '#services/webhook/tell.ts';
import { extendAllOccurrences } from './extend-occurrences.ts';
import { readDueSources } from './read-sources.ts';
import { takeAllFigures } from './figures.ts';
import { retain } from './retention.ts';

/** Is told how far a job has come. */
type Tell = (done: number, total: number) => void;

/** A piece of work that is done once in a while, and answers what it did in a sentence. */
export type Job = {
  name: string;
  everySeconds: number;
  work: (hub: Hub, tell: Tell, signal?: AbortSignal) => Promise<{ da: string; en: string }>;
};

const day = 86_400;
const quarter = 900;

export const jobs: readonly Job[] = [
  {
    name: 'extend-occurrences',
    everySeconds: day,
    work: async (hub) => {
      const added = await extendAllOccurrences(hub);
      return { da: `${added} datoer er skrevet til.`, en: `${added} dates were added.` };
    },
  },
  {
    name: 'retention',
    everySeconds: day,
    work: async (hub, tell) => {
      const { asked, withdrawn, deleted, cleared } = await retain(hub, tell);
      return {
        da: `${asked} er spurgt, ${withdrawn} spørgsmål er taget tilbage, ${deleted} profiler er slettet. ${cleared} udløbne sessioner, koder, forsøg og afgjorte kladder er ryddet væk.`,
        en: `${asked} were asked, ${withdrawn} questions were taken back, ${deleted} profiles were deleted. ${cleared} expired sessions, codes, attempts and decided drafts were cleared away.`,
      };
    },
  },
  {
    name: 'pictures',
    everySeconds: day,
    work: async (hub) => {
      const gone = await clearUnusedPictures({ ...hub, actor: { kind: 'system', job: 'pictures' } });
      return {
        da: `${gone} billeder, som ingen brugte, er slettet.`,
        en: `${gone} pictures that nobody used were deleted.`,
      };
    },
  },
  {
    name: 'webhooks',
    everySeconds: 60,
    work: async (hub) => {
      const ctx: Ctx = { ...hub, actor: { kind: 'system', job: 'webhooks' } };
      await tellWebhooks(ctx);
      const { arrived, failed } = await deliverWebhooks(ctx);
      return {
        da: `${arrived} beskeder kom frem, ${failed} systemer tog ikke imod.`,
        en: `${arrived} messages arrived, ${failed} systems did not take theirs.`,
      };
    },
  },
  {
    name: 'read-sources',
    everySeconds: quarter,
    work: async (hub, _, signal) => {
      const { read, failing } = await readDueSources(hub, signal);
      return {
        da: `${read} kilder er læst, ${failing} af dem kunne ikke læses.`,
        en: `${read} sources were read, ${failing} of them could not be.`,
      };
    },
  },
  {
    name: 'figures',
    everySeconds: day,
    work: async (hub) => {
      const taken = await takeAllFigures(hub);
      return { da: `Tal er taget for ${taken} kommuner.`, en: `Figures were taken for ${taken} municipalities.` };
    },
  },
];
