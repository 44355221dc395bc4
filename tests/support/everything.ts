/** A hub with something in every place where something can be kept of somebody, and every secret that was put there. */
import { eq } from 'drizzle-orm';
import { passkey, profile, saved, staff } from '#db/schema/account.ts';
import { noChoices } from '#domain/profile.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { openCode } from '#services/invitation/open.ts';
import { encryptField } from '#services/keys/field.ts';
import { lookupOf, newToken } from '#services/keys/lookup.ts';
import { countAttempt } from '#services/limits.ts';
import { identityOf } from '#services/oidc/admit.ts';
import { leaveNote } from '#services/item/notes.ts';
import { createPersonalFeed } from '#services/personal-feed/create.ts';
import { askToComeBack } from '#services/recovery/ask.ts';
import { beginSession } from '#services/session/sessions.ts';
import { inviteStaff } from '#services/staff/invite.ts';
import { createApiToken } from '#services/api-token/create.ts';
import { createWebhook } from '#services/webhook/create.ts';
import { keepVisit } from '#services/visit/change.ts';
import { asStaff, asYoung, hire, passphrase, type Young } from './people.ts';

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
    apiToken: string;
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
  invitedName: 'Nina Nyansat',
  invitedEmail: 'nina@kommunen.example',
  feedName: 'Min gamle iPad',
  passkeyName: 'Telefonen fra mormor',
  visitFrom: '2027-02-13',
  visitTo: '2027-02-21',
  birthYear: '"birthYear":2009',
  handOverNote: 'Hun ringer helst om eftermiddagen',
  interest: 'bibliotek-og-braetspil',
};

/** Fills it. */
export async function fillEverything(hub: Ctx): Promise<Everything> {
  const young = await asYoung(hub, telling.alias);
  const hired = await hire(hub, { name: telling.staffName });
  const worker = hired.ctx as Everything['worker'];
  const admin = await asStaff(hub, 'admin');
  const { id } = young.actor;
  await keepVisit(young, { from: telling.visitFrom, to: telling.visitTo }, null);
  await chooseMuch(hub, id);
  await keepThings(hub, id);
  await knowByOidc(hub, hired.id);
  await hub.db.write((tx) => leaveNote(admin, tx, { toId: hired.id, many: 1, text: telling.handOverNote }));
  const { address } = await createPersonalFeed(young, { name: telling.feedName, contents: ['saved'] });
  await inviteStaff(admin, 'haderslev', { name: telling.invitedName, email: telling.invitedEmail, role: 'editor' });
  const told = { name: 'Skærmen', url: 'https://skaerm.example/hub', topics: ['published' as const] };
  await createWebhook(admin, 'haderslev', told);
  const { token: apiToken } = await createApiToken(worker, { name: 'Skema', scopes: ['read'], days: 30 });
  const { code } = await createCode(worker, 'haderslev', 'profile');
  const { token } = await beginSession(hub, id, 'own', 'Chrome, Android');
  const { token: staffSession } = await beginSession(hub, hired.id, 'staff', 'Firefox, Windows');
  await countAttempt(hub, 'password', young.signInName);
  return {
    young,
    worker,
    opening: {
      session: token,
      staffSession,
      feed: address.replace(/^.*\/|\.ics$/g, ''),
      code,
      apiToken,
      card: young.card,
      claim: await askBack(hub, worker, young.signInName),
      recoveryCodes: hired.recoveryCodes,
      totpSecret: hired.secret,
      passphrase,
      password: hired.password,
    },
    telling: { ...telling, staffEmail: hired.email, signInName: young.signInName },
  };
}

/** Somebody who lost everything asks to come back, and waits. */
async function askBack(hub: Ctx, worker: Ctx, signInName: string): Promise<string> {
  const { code } = await createCode(worker, 'haderslev', 'recovery');
  const visitor = asVisitor(hub);
  return askToComeBack(visitor, await openCode(visitor, code, 'another'), signInName);
}

async function chooseMuch(hub: Ctx, id: string): Promise<void> {
  const chosen = { ...noChoices, birthYear: 2009, interests: [telling.interest] };
  const choices = field(hub, 'profile', id, 'choices', JSON.stringify(chosen));
  await hub.db.write((tx) => tx.update(profile).set({ choices }).where(eq(profile.id, id)));
}

/** The member of staff comes through the municipality's own sign-in as well. */
async function knowByOidc(hub: Ctx, id: string): Promise<void> {
  const identity = identityOf({ issuer: telling.oidcIssuer, subject: telling.oidcSubject });
  const known = {
    oidcIdentity: field(hub, 'staff', id, 'oidcIdentity', identity),
    oidcLookup: lookupOf(hub.keys, 'oidc', identity),
  };
  await hub.db.write((tx) => tx.update(staff).set(known).where(eq(staff.id, id)));
}

async function keepThings(hub: Ctx, id: string): Promise<void> {
  const passkeyId = newToken();
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
  });
}

function field(hub: Ctx, table: string, row: string, column: string, text: string): string {
  return encryptField(hub.keys, { table, row, column }, text);
}
