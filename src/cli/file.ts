/** A file that a command names. */
import { wrongFile } from '#services/import/failures.ts';
import type { Call } from './command.ts';

/** What is in it. Throws `invalid` with why it cannot be read. */
export async function contentOf({ io }: Call, path: string): Promise<Uint8Array> {
  return io.readFile(path).catch((error: unknown) => {
    const said = failures[(error as NodeJS.ErrnoException).code ?? ''] ?? {
      da: 'kan ikke læses',
      en: 'cannot be read',
    };
    throw wrongFile(`Filen »${path}« ${said.da}.`, `The file “${path}” ${said.en}.`);
  });
}

const failures: Record<string, { da: string; en: string }> = {
  ENOENT: { da: 'findes ikke', en: 'does not exist' },
  EISDIR: { da: 'er en mappe', en: 'is a folder' },
  EACCES: { da: 'må ikke læses af dig', en: 'may not be read by you' },
  EFBIG: {
    da: 'er større end 20 MB. Eksportér en kortere periode',
    en: 'is larger than 20 MB. Export a shorter period',
  },
};
