/** **contact** · kontakt: a role or service one can turn to, never only a person. */
import { z } from 'zod';
import { DayText, Id, Line, Markdown, Phone, Slug, Stamp, Title, WebAddress } from './schemas.ts';

/** The days of a week as RFC 5545 §3.3.10 names them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A regular hour when one can just come by (HSDS `schedule`; weekdays as in RFC 5545 §3.3.10). Wall time, `15:00`. */
export const Schedule = z
  .object({
    byday: z.enum(weekdays),
    opensAt: z.iso.time({ precision: -1 }),
    closesAt: z.iso.time({ precision: -1 }),
  })
  .refine(({ opensAt, closesAt }) => closesAt > opensAt, 'ends before it begins');
export type Schedule = z.infer<typeof Schedule>;

/** A contact is never only a plan; what was a mistake, or is no more, is withdrawn. */
export const contactStatuses = ['published', 'withdrawn'] as const;
export type ContactStatus = (typeof contactStatuses)[number];

/** A contact as everyone may know it. A null channel is one the municipality has not filled in. */
export const Contact = z.object({
  id: Id,
  municipality: Slug,
  slug: Slug,
  /** The role: "Ungemedarbejder". */
  role: Title,
  /** The service it belongs to. */
  organisation: Line.nullable(),
  /** What it helps with, in one line. */
  helpsWith: Line,
  text: Markdown,
  phone: Phone.nullable(),
  email: z.email().nullable(),
  url: WebAddress.nullable(),
  /** When it can be reached. */
  hours: Line.nullable(),
  /** Its drop-in hours, week by week. */
  schedules: z.array(Schedule).max(20),
  /** How fast it answers, in working days. */
  answersWithinDays: z.number().int().min(0).max(30).nullable(),
  /** Who answers when this one cannot (afløser). */
  deputyId: Id.nullable(),
  placeId: Id.nullable(),
  /** The day somebody last vouched for it. */
  verified: DayText.nullable(),
  verifyBy: DayText.nullable(),
  /** Waiting for the municipality's own words and numbers ("Kommunen udfylder"). */
  placeholder: z.boolean(),
  example: z.boolean(),
  /** Where it stands in the list. */
  position: z.number().int(),
  modified: Stamp,
});
export type Contact = z.infer<typeof Contact>;

/** A contact as the office keeps it, withdrawn ones too. */
export type KeptContact = Contact & { status: ContactStatus };

/** True when its page is there. */
export function isShownContact({ status }: KeptContact): boolean {
  return status === 'published';
}

/** True while there is no way to reach it: it waits for the municipality's own words. One channel ends that. */
export function isUnreachable({ phone, email, url }: Pick<Contact, 'phone' | 'email' | 'url'>): boolean {
  return phone === null && email === null && url === null;
}

/** A contact with what follows from today's date. */
export const ContactListing = Contact.extend({
  /** False once nobody vouches for it: still readable, but not on the front page. */
  current: z.boolean(),
});
export type ContactListing = z.infer<typeof ContactListing>;

/** A contact with the one who answers in its place. */
export const ContactDetail = ContactListing.extend({ deputy: ContactListing.nullable() });
export type ContactDetail = z.infer<typeof ContactDetail>;

/** The address of a contact's page on this site. */
export function contactPath(item: Pick<Contact, 'municipality' | 'slug' | 'id'>): string {
  return `/${item.municipality}/kontakt/${item.slug}-${item.id}`;
}
