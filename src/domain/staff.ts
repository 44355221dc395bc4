/** **staff** · medarbejder: what is said of one who works in a municipality. */
import { z } from 'zod';
import { invalid, type Complaint } from './errors.ts';
import { roles, type Role } from './role.ts';
import { Name } from './schemas.ts';
import type { Day } from './time.ts';

const StaffName = Name.max(80);
const Email = z.string().trim().toLowerCase().max(200).pipe(z.email());

/** A name and a work address. */
export type StaffDetails = { name: string; email: string };

/** A colleague, as everybody at the office knows them. */
export type Colleague = { id: string; name: string; role: Role };

/** What an account can show as its second factor: the ids of its passkeys, and whether it has an app. */
export type Factors = { passkeys: string[]; totp: boolean };

/** A passkey as its owner knows it. */
type PasskeyLine = { id: string; name: string; created: Day; lastUsed: Day | null };

/** What a member of staff signs in with; no secret is among it. */
export type MyCredentials = { passkeys: PasskeyLine[]; totp: boolean; password: boolean; recoveryCodes: number };

/** Name and address as they are kept: the address in lower case. Throws `invalid` with a complaint per field. */
export function staffDetails(typed: StaffDetails): StaffDetails {
  const complaints = complaintsAboutDetails(typed);
  if (complaints.length > 0) throw invalid(...complaints);
  return { name: StaffName.parse(typed.name), email: Email.parse(typed.email) };
}

/** What is wrong with a name and an address. */
export function complaintsAboutDetails(typed: StaffDetails): Complaint[] {
  const isFine = { name: StaffName.safeParse(typed.name).success, email: Email.safeParse(typed.email).success };
  return [...(isFine.name ? [] : [noName]), ...(isFine.email ? [] : [noEmail])];
}

/** Somebody to invite. Throws `invalid` with a complaint per field. */
export function newColleague(typed: StaffDetails & { role: string }): StaffDetails & { role: Role } {
  const role = roles.find((one) => one === typed.role);
  const complaints = [...complaintsAboutDetails(typed), ...(role === undefined ? [noRole] : [])];
  if (role === undefined || complaints.length > 0) throw invalid(...complaints);
  return { ...staffDetails(typed), role };
}

/** The role that was chosen. Throws `invalid`. */
export function chosenRole(typed: string): Role {
  const role = roles.find((one) => one === typed);
  if (role === undefined) throw invalid(noRole);
  return role;
}

const noName: Complaint = {
  field: 'name',
  da: 'Skriv et navn på højst 80 tegn.',
  en: 'Write a name of at most 80 characters.',
};
const noEmail: Complaint = {
  field: 'email',
  da: 'Skriv en e-mail, som navn@kommunen.dk.',
  en: 'Write an e-mail address, like name@municipality.dk.',
};
const noRole: Complaint = { field: 'role', da: 'Vælg en rolle.', en: 'Choose a role.' };
