/** What tests of coming back need: a hub with two workers, and somebody who asks. */
import { eq } from 'drizzle-orm';
import { recovery } from '#db/schema/access.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { openCode, type OpenCode } from '#services/invitation/open.ts';
import { hashOf } from '#services/keys/lookup.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { agreeRecovery } from '#services/recovery/answer.ts';
import { askToComeBack } from '#services/recovery/ask.ts';
import { viewRecovery } from '#services/recovery/view.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asStaff } from '../support/people.ts';

export const newPassphrase = 'fuldmåne gulerod kompas trappe';
export const slug = 'haderslev';

/** Everybody there is. */
export type Desk = TestHub & {
  /** Makes the codes. */
  first: Ctx;
  /** Looks and answers. */
  second: Ctx;
  visitor: Ctx;
  wayBack: () => Promise<OpenCode>;
  /** Somebody asks by a name; answers their claim and the request's id. */
  ask: (name: string) => Promise<{ claim: string; id: string }>;
  agree: (id: string) => Promise<void>;
};

/** Opens it, with Kolding beside it. */
export async function openDesk(): Promise<Desk> {
  const at = await openTestHub({ demo: true });
  await joinMunicipality(at.hub, 'kolding', [{ name: 'Kolding', postalCode: '6000' }]);
  const [first, second] = [await asStaff(at.hub), await asStaff(at.hub)];
  const visitor = asVisitor(at.hub);
  const wayBack = async (): Promise<OpenCode> => {
    const { code } = await createCode(first, slug, 'recovery');
    return openCode(visitor, code, `device ${code}`);
  };
  const ask = async (name: string) => {
    const claim = await askToComeBack(visitor, await wayBack(), name);
    const asked = eq(recovery.claim, hashOf(claim));
    const [row] = await at.hub.db.read.select({ id: recovery.id }).from(recovery).where(asked);
    return { claim, id: row?.id ?? '' };
  };
  const agree = async (id: string): Promise<void> => {
    await viewRecovery(second, slug, id, 'lost-access');
    await agreeRecovery(second, slug, id);
  };
  return { ...at, first, second, visitor, wayBack, ask, agree };
}
