/** Which sign-ins there are, and which of them a member of staff comes in by. */
import { eq } from 'drizzle-orm';
import { staff } from '#db/schema/account.ts';
import { authorise, type SignedIn } from '#domain/authorisation.ts';
import type { Ctx } from '../hub.ts';

/** A municipality's own sign-in, as everyone may know it. */
export type ProviderName = { municipality: string; name: string };

/** All there are, by name. */
export function listProviders(ctx: Ctx): ProviderName[] {
  authorise(ctx.actor, 'public.read');
  const { compare } = new Intl.Collator('da');
  return ctx.identityProviders.all
    .map(({ municipality, name }) => ({ municipality, name }))
    .toSorted((a, b) => compare(a.name, b.name));
}

/** The sign-in that I come in by and show again that it is me; null for those who have a password here. */
export async function myProvider(ctx: Ctx, me: SignedIn): Promise<ProviderName | null> {
  authorise(ctx.actor, 'credential.confirm', { owner: me.id });
  const [row] = await ctx.db.read.select({ oidc: staff.oidcLookup }).from(staff).where(eq(staff.id, me.id));
  if (row?.oidc == null) return null;
  return listProviders(ctx).find(({ municipality }) => municipality === me.municipality) ?? null;
}
