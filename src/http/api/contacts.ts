/** Contacts. */
import { Hono } from 'hono';
import { contactPath, type ContactListing } from '#domain/contact.ts';
import { getContact, listContacts } from '#services/contact/queries.ts';
import { asVisitor, type Hub } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { answers } from './describe.ts';
import { ContactDetailItem, ContactItem, pageOf, shown } from './nouns.ts';
import { noQuery, query } from './query.ts';

/** `…/contacts`, all of them, and one with its deputy. */
export function contactRoutes(hub: Hub) {
  const ctx = asVisitor(hub);
  const page = (item: ContactListing) => hub.settings.publicUrl + contactPath(item);
  const contact = (item: ContactListing) => shown(ContactItem, { ...item, page: page(item) });

  return new Hono()
    .get(
      '/municipalities/:slug/contacts',
      answers(
        {
          operationId: 'listContacts',
          tag: 'contacts',
          path: ['slug'],
          summary: "Every contact, in the municipality's own order",
        },
        pageOf(ContactItem),
      ),
      query(noQuery),
      async (c) => {
        const home = await getMunicipality(ctx, c.req.param('slug'));
        return c.json({ items: (await listContacts(ctx, home)).map(contact), next: null });
      },
    )
    .get(
      '/municipalities/:slug/contacts/:id',
      answers(
        { operationId: 'getContact', tag: 'contacts', path: ['slug', 'id'], summary: 'A contact with its deputy' },
        ContactDetailItem,
      ),
      query(noQuery),
      async (c) => {
        const home = await getMunicipality(ctx, c.req.param('slug'));
        const { deputy, ...found } = await getContact(ctx, home, c.req.param('id'));
        const inItsPlace = deputy === null ? null : contact(deputy);
        return c.json(shown(ContactDetailItem, { ...found, page: page(found), deputy: inItsPlace }));
      },
    );
}
