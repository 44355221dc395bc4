/** **staff** · medarbejder: what is said of one who works in a municipality. */
import { z } from 'zod';
import { invalid, type Complaint } from './errors.ts';
import { roles, type Role } from './role.ts';
import { Line } from './schemas.ts';
import type { Day } from './time.ts';

const Name = Line.min(1).max(80);
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
  const name = Name.safeParse(typed.name);
  const email = Email.safeParse(typed.email);
  if (name.success && email.success) return { name: name.data, email: email.data };
  throw invalid(...(name.success ? [] : [noName]), ...(email.success ? [] : [noEmail]));
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
