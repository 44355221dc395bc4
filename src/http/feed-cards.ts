/** Puts contacts together as cards for a phone. */
import type { ContactListing } from '#domain/contact.ts';
import type { Municipality } from '#domain/municipality.ts';
import { writeCards, type Card } from '#feeds/vcard.ts';
import { getContact, listContacts } from '#services/contact/queries.ts';
import { asVisitor, type Ctx, type Hub } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { listPlaces } from '#services/place/queries.ts';

/** Writes cards. Throws `not_found`. */
export type CardWriter = {
  all: (municipality: string) => Promise<string>;
  one: (municipality: string, id: string) => Promise<string>;
};

/** A writer of cards. */
export function cardWriter(hub: Hub): CardWriter {
  const ctx = asVisitor(hub);
  const around = { lang: 'da', publicUrl: hub.settings.publicUrl } as const;
  return {
    all: async (municipality) => {
      const home = await getMunicipality(ctx, municipality);
      return writeCards(await cardsOf(ctx, home, await listContacts(ctx, home)), around);
    },
    one: async (municipality, id) => {
      const home = await getMunicipality(ctx, municipality);
      const { deputy, ...contact } = await getContact(ctx, home, id);
      const cards = await cardsOf(ctx, home, [contact]);
      return writeCards(
        cards.map((card) => ({ ...card, deputy })),
        around,
      );
    },
  };
}

async function cardsOf(ctx: Ctx, home: Municipality, contacts: readonly ContactListing[]): Promise<Card[]> {
  const places = new Map((await listPlaces(ctx, home)).map((place) => [place.id, place]));
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return contacts.map((contact) => ({
    contact,
    deputy: byId.get(contact.deputyId ?? '') ?? null,
    place: places.get(contact.placeId ?? '') ?? null,
  }));
}
