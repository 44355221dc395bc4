/** Every table, for drizzle. */
export * from './access.ts';
export * from './account.ts';
export * from './announcement.ts';
export * from './contact.ts';
export * from './draft.ts';
export * from './event.ts';
export * from './figure.ts';
export * from './hand-over.ts';
export * from './integration.ts';
export * from './lease.ts';
export * from './municipality.ts';
export * from './opportunity.ts';
export * from './picture.ts';
export * from './place.ts';
export * from './source.ts';
export * from './story.ts';
