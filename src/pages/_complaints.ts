/** What is wrong with each field of a form, for the page that shows it. */
import type { Complaint } from '#domain/errors.ts';
import { inLang, type Lang } from '#i18n/index.ts';

/** The sentence beside a field; undefined when nothing is wrong with it. */
export function besideFields(complaints: readonly Complaint[], lang: Lang): (field: string) => string | undefined {
  return (field) => {
    const found = complaints.find((one) => one.field === field);
    return found && inLang(found, lang);
  };
}
