/** A phone's own authenticator, as Chromium plays it (WebAuthn §11): it says yes to every question of its owner's face. */
import type { Page } from 'playwright-core';

/** Gives the page's browser an authenticator that keeps passkeys and asks for nothing. */
export async function addAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** From now on its owner's face is not recognised, or is again. */
    refuse: async (refuses: boolean) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: !refuses });
    },
    /** What it keeps. */
    passkeys: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    /** A passkey that came from another phone, as a cloud brings it. */
    bring: async (
      credential: Awaited<ReturnType<typeof session.send<'WebAuthn.getCredentials'>>>['credentials'][number],
    ) => {
      await session.send('WebAuthn.addCredential', { authenticatorId, credential });
    },
  };
}
