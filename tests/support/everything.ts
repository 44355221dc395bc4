/** A hub with something in every place where something can be kept of somebody, and every secret that was put there. */
import { eq } from 'drizzle-orm';
import { invitation, recovery } from '#db/schema/access.ts';
import { passkey, personalFeed, profile, saved, staff } from '#db/schema/account.ts';
import { noChoices } from '#domain/profile.ts';
import { hashPassword } from '#services/credential/password.ts';
import { newCodes } from '#services/credential/recovery-codes.ts';
import type { Ctx } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { encryptField } from '#services/keys/field.ts';
import { hashOf, lookupOf, newToken } from '#services/keys/lookup.ts';
import { countAttempt } from '#services/limits.ts';
import { identityOf } from '#services/oidc/admit.ts';
import { beginSession } from '#services/session/sessions.ts';
import { keepVisit } from '#services/visit/change.ts';
import { asStaff, asYoung, passphrase, type Young } from './people.ts';

/** Who is in it, and what each thing is opened with. */
export type Everything = {
  young: Young;
  worker: Ctx & { actor: { kind: 'staff'; id: string } };
  /** What could be put into a cookie, an address or a form. */
  opening: {
    session: string;
    staffSession: string;
    feed: string;
    code: string;
    card: string;
    recoveryCodes: string[];
    claim: string;
    totpSecret: string;
    passphrase: string;
    password: string;
  };
  /** What would tell who somebody is, or when they are at home. */
  telling: Record<string, string>;
};

const telling = {
  alias: 'Ræven fra Vonsild',
  staffName: 'Bente Eksempelsen',
  staffEmail: 'bente@kommunen.example',
  oidcIssuer: 'https://login.kommunen.example/by',
  oidcSubject: 'B3nte-Eksempelsen',
  invited: 'ny@kommunen.example',
  feedName: 'Min gamle iPad',
  passkeyName: 'Telefonen fra mormor',
  visitFrom: '2027-02-13',
  visitTo: '2027-02-21',
  birthYear: '"birthYear":2009',
  interest: 'bibliotek-og-braetspil',
  language: 'ti',
};

/** Fills it. */
export async function fillEverything(hub: Ctx): Promise<Everything> {
  const young = await asYoung(hub, telling.alias);
  const worker = (await asStaff(hub)) as Everything['worker'];
  const { id } = young.actor;
  await keepVisit(young, { from: telling.visitFrom, to: telling.visitTo }, null);
  await chooseMuch(hub, id);
  const { totpSecret, password, recoveryCodes } = await equip(hub, worker.actor.id);
  const { code, id: codeId } = await createCode(worker, 'haderslev', 'profile');
  const [feed, claim] = [newToken(), newToken()];
  await keepThings(hub, { id, feed, claim, codeId, madeBy: worker.actor.id });
  await countAttempt(hub, 'password', young.signInName);
  const { token } = await beginSession(hub, id, 'own', 'Chrome, Android');
  const { token: staffSession } = await beginSession(hub, worker.actor.id, 'staff', 'Firefox, Windows');
  const card = young.card;
  return {
    young,
    worker,
    opening: { session: token, staffSession, feed, code, card, recoveryCodes, claim, totpSecret, passphrase, password },
    telling: { ...telling, signInName: young.signInName },
  };
}

async function chooseMuch(hub: Ctx, id: string): Promise<void> {
  const chosen = { ...noChoices, birthYear: 2009, interests: [telling.interest], languages: [telling.language] };
  const choices = field(hub, 'profile', id, 'choices', JSON.stringify(chosen));
  await hub.db.write((tx) => tx.update(profile).set({ choices }).where(eq(profile.id, id)));
}

/** A member of staff with a password, an authenticator app and recovery codes. */
async function equip(hub: Ctx, id: string) {
  const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const password = 'grøn cykel på loftet 17';
  const identity = identityOf({ issuer: telling.oidcIssuer, subject: telling.oidcSubject });
  const of = (column: string, text: string): string => field(hub, 'staff', id, column, text);
  const row = {
    name: of('name', telling.staffName),
    email: of('email', telling.staffEmail),
    emailLookup: lookupOf(hub.keys, 'e-mail', telling.staffEmail),
    password: of('password', await hashPassword(password)),
    totpSecret: of('totpSecret', totpSecret),
    oidcIdentity: of('oidcIdentity', identity),
    oidcLookup: lookupOf(hub.keys, 'oidc', identity),
  };
  const recoveryCodes = await hub.db.write(async (tx) => {
    await tx.update(staff).set(row).where(eq(staff.id, id));
    return newCodes(tx, id, 10);
  });
  return { totpSecret, password, recoveryCodes };
}

type Things = { id: string; feed: string; claim: string; codeId: string; madeBy: string };

async function keepThings(hub: Ctx, { id, feed, claim, codeId, madeBy }: Things): Promise<void> {
  const [passkeyId, feedId, invitationId] = [newToken(), hub.newId(), hub.newId()];
  const now = Math.floor(hub.clock().epochMilliseconds / 1000);
  const created = '2026-11-23';
  await hub.db.write(async (tx) => {
    await tx.insert(passkey).values({
      id: passkeyId,
      accountId: id,
      publicKey: Buffer.from('en offentlig nøgle'),
      counter: 1,
      transports: ['internal'],
      name: field(hub, 'passkey', passkeyId, 'name', telling.passkeyName),
      created,
    });
    await tx.insert(saved).values({ profileId: id, noun: 'event', itemId: '00000000', savedOn: created });
    const name = field(hub, 'personal_feed', feedId, 'name', telling.feedName);
    await tx
      .insert(personalFeed)
      .values({ id: feedId, profileId: id, hash: hashOf(feed), name, contents: [], created });
    await tx.insert(invitation).values({
      id: invitationId,
      municipality: '0510',
      kind: 'staff',
      role: 'editor',
      lookup: lookupOf(hub.keys, 'code', newToken()),
      name: field(hub, 'invitation', invitationId, 'name', telling.invited),
      email: field(hub, 'invitation', invitationId, 'email', telling.invited),
      madeBy,
      madeAt: now,
      expiresAt: now + 3600,
    });
    const times = { state: 'asked', askedAt: now, expiresAt: now + 3600 } as const;
    const whose = { municipality: '0510', invitationId: codeId, profileId: id, claim: hashOf(claim), madeBy };
    await tx.insert(recovery).values({ id: hub.newId(), ...whose, ...times });
  });
}

function field(hub: Ctx, table: string, row: string, column: string, text: string): string {
  return encryptField(hub.keys, { table, row, column }, text);
}
