/** A form of the office that came when whoever sent it was no longer let in: what it says, to be shown and sent again. */
export type HeldForm = {
  /** Its page, with what the address asks for. */
  action: string;
  /** Where one signs in, or shows again who one is. */
  signIn: string;
  /** It is only to be shown who it is; else nobody is signed in. */
  confirm: boolean;
  /** All that was typed and chosen; files are not in it. */
  fields: readonly (readonly [name: string, value: string])[];
  /** A file was among it, which is to be chosen again. */
  hadFiles: boolean;
};

/** Pages of the office where secrets are typed: no form of theirs comes back. */
const secretPages = /^\/kontoret\/(log-ind|velkommen|bekraeft|oidc|mig)(\/|$)/;

/** True for a page whose form may come back as it was typed: one of the office, and nothing in it is a secret. */
export function isHeldPage(path: string): boolean {
  return /^\/kontoret(\/|$)/.test(path) && !secretPages.test(path);
}
