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

/** Leads complaints to the one form that was sent of many alike on a page, by its name; to the page when it has no such. */
export function atOneOf(names: readonly string[], sent: string | null): (complaint: Complaint) => Complaint {
  return (complaint) => {
    if (sent === null || sent === '') return complaint;
    return { ...complaint, field: names.includes(sent) ? `${complaint.field}-${sent}` : '' };
  };
}
