/** Staff and young people for tests, made the way they are made: by verbs. */
import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { account, staff } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import type { Role } from '#domain/role.ts';
import { asVisitor, type Ctx, type Hub } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { openCode } from '#services/invitation/open.ts';
import { encryptField } from '#services/keys/field.ts';
import { joinProfile } from '#services/profile/join.ts';
import { acceptInvitation, draftStaff, openInvitation } from '#services/staff/accept.ts';
import { inviteStaff } from '#services/staff/invite.ts';

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

/** A member of staff as they come to be: invited, with a password and an app that shows codes. */
export type Hired = {
  ctx: Ctx;
  id: string;
  email: string;
  password: string;
  /** The secret of the app, in base32. */
  secret: string;
  recoveryCodes: string[];
};

/** What everybody's password is here. */
export const password = 'sofa kastanje trehjulet';

/** Hires somebody by the verbs that do it. */
export async function hire(hub: Ctx, said: { role?: Role; name?: string; slug?: string } = {}): Promise<Hired> {
  const { role = 'author', name = 'Kollega', slug = 'haderslev' } = said;
  const operator: Ctx = { ...hub, actor: { kind: 'operator' } };
  const visitor = asVisitor(hub);
  const email = `${hub.newId()}@example.org`;
  const { code } = await inviteStaff(operator, slug, { name, email, role });
  const invited = await openInvitation(visitor, code, hub.newId());
  const draft = await draftStaff(visitor, invited, { name, email, password });
  const factor = { totp: appCode(hub, draft.totpSecret) };
  const { accountId: id, recoveryCodes } = await acceptInvitation(visitor, draft, factor);
  const ctx: Ctx = { ...hub, actor: { kind: 'staff', id, municipality: slug, role, fresh: true } };
  return { ctx, id, email, password, secret: draft.totpSecret, recoveryCodes };
}

/** What an app shows at the hub's own time, or so many seconds beside it. */
export function appCode({ clock }: Hub, secret: string, beside = 0): string {
  const timestamp = clock().epochMilliseconds + beside * 1000;
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
}
