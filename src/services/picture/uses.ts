/** What has a picture: events and stories by its address, drafts by what their form says. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { story } from '#db/schema/story.ts';
import { pictureAddress, writePictureName, type PictureName, type PictureUse } from '#domain/picture.ts';
import { writable } from '../draft/save.ts';

/** Everything of a municipality that has one of these pictures. */
export async function usesOf(
  db: Reader | Transaction,
  code: string,
  pictures: readonly PictureName[],
): Promise<PictureUse[]> {
  const byName = new Map(
    pictures.flatMap((one) => [pictureAddress(one), writePictureName(one)].map((name) => [name, one.id])),
  );
  const names = [...byName.keys()];
  if (names.length === 0) return [];
  const found = [...(await items(db, code, names)), ...(await drafts(db, code, names))];
  return found.map(({ name, ...use }) => ({ ...use, pictureId: byName.get(name ?? '') ?? '' }));
}

type Found = Omit<PictureUse, 'pictureId'> & { name: string | null };

async function items(db: Reader | Transaction, code: string, names: string[]): Promise<Found[]> {
  const { id, title, status, pictureUrl: name, pictureAlt: alt } = event;
  const events = await db
    .select({ id, title, status, name, alt })
    .from(event)
    .where(and(eq(event.municipality, code), inArray(event.pictureUrl, names)));
  const stories = await db
    .select({ id: story.id, title: story.title, status: story.status, name: story.pictureUrl, alt: story.pictureAlt })
    .from(story)
    .where(and(eq(story.municipality, code), inArray(story.pictureUrl, names)));
  return [
    ...events.map((row) => ({ kind: 'item' as const, noun: 'event' as const, ...row })),
    ...stories.map((row) => ({ kind: 'item' as const, noun: 'story' as const, ...row })),
  ];
}

async function drafts(db: Reader | Transaction, code: string, names: string[]): Promise<Found[]> {
  const name = sql<string>`json_extract(${draft.fields}, '$.pictureId[0]')`;
  const rows = await db
    .select({ id: draft.id, noun: draft.noun, title: draft.title, status: draft.state, name })
    .from(draft)
    .where(and(eq(draft.municipality, code), inArray(draft.state, [...writable]), inArray(name, names)));
  return rows.map((row) => ({ kind: 'draft', alt: null, ...row }));
}
