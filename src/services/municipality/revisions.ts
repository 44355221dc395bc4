/** The revision of each municipality: every request for a feed asks for it, the database at most once a second. */
import { HjemegnError } from '#domain/errors.ts';
import type { Revision } from './queries.ts';

/** How long an answer holds, in milliseconds: what another process writes is seen after this at the latest. */
const holds = 1000;

/** The revisions as this process knows them. */
export type Revisions = {
  /** What is known without asking; undefined when it has to be asked for. */
  remembered: (slug: string) => Revision | undefined;
  /** The revision. Throws `not_found`, and for a second at a time whatever keeps the database from answering. */
  current: (slug: string) => Promise<Revision>;
  /** Forgets everything. Called after each write of this process, which is therefore seen at once. */
  forget: () => void;
};

type Memory = { known: Map<string, { until: number; revision: Revision }>; failure: { until: number; error: unknown } };

/** Remembers what `read` answers. A database that fails is left alone for as long. */
export function rememberRevisions(read: (slug: string) => Promise<Revision>): Revisions {
  let memory = nothing();

  function remembered(slug: string): Revision | undefined {
    const found = memory.known.get(slug);
    return found !== undefined && performance.now() < found.until ? found.revision : undefined;
  }

  async function ask(slug: string): Promise<Revision> {
    // A write that ends meanwhile begins another memory: what was read before it is kept nowhere.
    const { known } = memory;
    const revision = await read(slug);
    known.set(slug, { until: performance.now() + holds, revision });
    return revision;
  }

  return {
    remembered,
    current: async (slug) => {
      const { failure } = memory;
      if (performance.now() < failure.until) throw failure.error;
      try {
        return remembered(slug) ?? (await ask(slug));
      } catch (error) {
        if (!(error instanceof HjemegnError)) memory.failure = { until: performance.now() + holds, error };
        throw error;
      }
    },
    forget: () => void (memory = nothing()),
  };
}

function nothing(): Memory {
  return { known: new Map(), failure: { until: 0, error: null } };
}
