/** Coming back: with the card, or with a worker's code and another worker's yes. */
import { z } from 'zod';
import { invalid } from '#domain/errors.ts';
import { OpenCode, unusable } from '#services/invitation/open.ts';
import { openCard, useCard } from '#services/profile/card.ts';
import type { Joined } from '#services/profile/join.ts';
import { askToComeBack } from '#services/recovery/ask.ts';
import { comeBack, readClaim, type ClaimState } from '#services/recovery/claim.ts';
import { stopRecovery } from '#services/recovery/pending.ts';
import { policyFrom } from './device.ts';
import type { Done, Form } from './form.ts';
import { credentialOf } from './passkey.ts';
import type { Visit } from './visit.ts';

/** How long a typed card is kept at hand, and for how long a phone is known by its claim, in seconds. */
const patience = 60 * 60;
const claimHolds = 7 * 86_400;

/** What a browser holds on the way back. */
const Held = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card'), card: z.string() }),
  z.object({ kind: z.literal('code'), code: OpenCode }),
  z.object({ kind: z.literal('claim'), claim: z.string() }),
]);

/** Where somebody is on the way back with a worker's code; `nothing` before it. */
export type WayBack = 'nothing' | 'code' | ClaimState;

/** The card that was typed before this page; null when there is none. */
export function heldCard(visit: Visit): string | null {
  const held = visit.held('regain', Held);
  return held?.kind === 'card' ? held.card : null;
}

/** First the card's code; then a new way in, and the new card is shown: the only time. */
export async function returnByCard(visit: Visit, form: Form): Promise<Done<Joined>> {
  if (form.text('handling') !== 'ny') {
    const card = await openCard(visit.ctx, form.text('kort'), visit.device().name);
    visit.hold('regain', { kind: 'card', card }, patience);
    return { to: '/log-ind/kort' };
  }
  const card = heldCard(visit);
  if (card === null) throw tooLong();
  const policy = policyFrom(form);
  const keepOld = form.text('gammelt') === 'behold';
  return enter(visit, policy, await useCard(visit.ctx, card, credentialOf(visit, form), keepOld));
}

/** How it stands with the one who asks. */
export async function wayBack(visit: Visit): Promise<WayBack> {
  const held = visit.held('regain', Held);
  if (held?.kind === 'code') return 'code';
  return held?.kind === 'claim' ? ((await readClaim(visit.ctx, held.claim)) ?? 'nothing') : 'nothing';
}

/** First the name one signs in with; once a second worker has agreed, a new way in. */
export async function returnByWorkers(visit: Visit, form: Form): Promise<Done<Joined>> {
  const held = visit.held('regain', Held);
  if (held?.kind === 'code') {
    const claim = await askToComeBack(visit.ctx, held.code, form.text('signInName'));
    visit.hold('regain', { kind: 'claim', claim }, claimHolds, 'stays');
    return { to: '/log-ind/tilbage' };
  }
  if (held?.kind !== 'claim') throw unusable();
  const policy = policyFrom(form);
  return enter(visit, policy, await comeBack(visit.ctx, held.claim, credentialOf(visit, form)));
}

/** "Det er ikke mig". */
export async function stopComingBack(visit: Visit, form: Form): Promise<Done<true>> {
  await stopRecovery(visit.ctx, form.text('anmodning'));
  return { show: true };
}

async function enter(visit: Visit, policy: 'own' | 'shared', joined: Joined): Promise<Done<Joined>> {
  visit.drop('regain');
  await visit.signIn(joined.accountId, policy);
  return { show: joined };
}

function tooLong() {
  return invalid({
    field: 'kort',
    da: 'Der gik for lang tid. Skriv kortets kode igen; den gælder stadig.',
    en: 'It took too long. Type the code of the card again; it still holds.',
  });
}
