/** Complaints beside the fields they are about. */
import type { Complaint } from '#domain/errors.ts';
import { inLang, type Lang } from '#i18n/index.ts';

/** Answers what is wrong with a field, if anything. */
export function beside(complaints: readonly Complaint[], lang: Lang): (field: string) => string | undefined {
  return (field) => {
    const found = complaints.find((one) => one.field === field);
    return found && inLang(found, lang);
  };
}
