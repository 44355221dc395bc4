/** Staff and young people for tests, made the way they are made: by verbs. */
import { eq } from 'drizzle-orm';
import { account, staff } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import type { Role } from '#domain/role.ts';
import { asVisitor, type Ctx, type Hub } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { openCode } from '#services/invitation/open.ts';
import { encryptField } from '#services/keys/field.ts';
import { joinProfile } from '#services/profile/join.ts';

/** A member of staff who has signed in. */
export async function asStaff(hub: Hub, role: Role = 'author', slug = 'haderslev'): Promise<Ctx> {
  const id = hub.newId() + hub.newId();
  const [home] = await hub.db.read.select().from(municipality).where(eq(municipality.slug, slug));
  const field = (column: string, text: string): string =>
    encryptField(hub.keys, { table: 'staff', row: id, column }, text);
  await hub.db.write(async (tx) => {
    const day = '2026-11-01';
    await tx.insert(account).values({ id, kind: 'staff', municipality: home!.code, created: day, lastUsed: day });
    await tx
      .insert(staff)
      .values({ id, role, name: field('name', 'Medarbejder'), email: field('email', `${id}@example.org`) });
  });
  return { ...hub, actor: { kind: 'staff', id, municipality: slug, role, fresh: true } };
}

/** A young person who has joined with a code, and what they know of their own. */
export type Young = Ctx & { actor: { kind: 'profile'; id: string }; signInName: string; card: string };

/** The passphrase of every young person of the tests. */
export const passphrase = 'sofa kastanje trehjulet mandag';

/** A young person who has joined, and signed in a moment ago. */
export async function asYoung(hub: Hub, alias = 'Ræven', slug = 'haderslev'): Promise<Young> {
  const { code } = await createCode(await asStaff(hub, 'author', slug), slug, 'profile');
  const visitor = asVisitor(hub);
  const { id: codeId } = await openCode(visitor, code, 'test');
  const { accountId, signInName, card } = await joinProfile(visitor, codeId, {
    alias,
    signInName: 'nogen',
    credential: { passphrase },
  });
  const actor = { kind: 'profile', id: accountId, municipality: slug, fresh: true } as const;
  return { ...hub, actor, signInName, card };
}
