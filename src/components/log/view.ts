/** Who did something and why, in words. */
import type { AuditLine } from '#domain/audit.ts';
import { words, type Lang } from '#i18n/index.ts';

/** A colleague's name with their role, or what kind of somebody it was. */
export function whoOf({ who }: Pick<AuditLine, 'who'>, lang: Lang): string {
  const kinds: Readonly<Record<string, string>> = words(lang).log.who;
  const role = kinds[who.role ?? who.kind] ?? who.kind;
  return who.name ?? role;
}

/** Why, when something was said. */
export function reasonOf(reason: string, lang: Lang): string {
  const reasons: Readonly<Record<string, string>> = words(lang).log.reasons;
  return reasons[reason] ?? '';
}
