import { and, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import { picture } from '#db/schema/picture.ts';
import { authorise } from '#domain/authorisation.ts';
import { breathe } from '../breathe.ts';
import type { Ctx } from '../hub.ts';
import { usesOf } from './uses.ts';

/** How long nothing may have had a picture before it goes, in seconds: as long as one may want back what was changed. */
const keptFor = 30 * 86_400;

const atOnce = 100;

/** Notes which pictures nothing has any more, and deletes those that nothing had for long. Answers how many. */
export async function clearUnusedPictures(ctx: Ctx): Promise<number> {
  authorise(ctx.actor, 'profile.retain');
  const homes = await ctx.db.read.selectDistinct({ code: picture.municipality }).from(picture);
  for (const { code } of homes) await noteUnused(ctx, code);
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const gone = await ctx.db.write((tx) =>
    tx
      .delete(picture)
      .where(lt(picture.unusedSince, now - keptFor))
      .returning({ id: picture.id }),
  );
  return gone.length;
}

async function noteUnused(ctx: Ctx, code: string): Promise<void> {
  const { id, width, height } = picture;
  const all = await ctx.db.read.select({ id, width, height }).from(picture).where(eq(picture.municipality, code));
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    await ctx.db.write(async (tx) => {
      const used = new Set((await usesOf(tx, code, some)).map(({ pictureId }) => pictureId));
      const ids = some.map((one) => one.id);
      const unused = ids.filter((one) => !used.has(one));
      await tx
        .update(picture)
        .set({ unusedSince: null })
        .where(and(inArray(id, [...used]), isNotNull(picture.unusedSince)));
      await tx
        .update(picture)
        .set({ unusedSince: now })
        .where(and(inArray(id, unused), isNull(picture.unusedSince)));
    });
    await breathe();
  }
}
