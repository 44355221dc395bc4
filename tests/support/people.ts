/** Staff and young people for tests, made the way they are made: by verbs. */
import { eq } from 'drizzle-orm';
import { account, staff } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import type { Role } from '#domain/role.ts';
import type { Ctx, Hub } from '#services/hub.ts';
import { encryptField } from '#services/keys/field.ts';

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
