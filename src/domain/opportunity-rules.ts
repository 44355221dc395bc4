/** Rules between the fields of an opportunity. */
import type { Complaint } from './errors.ts';
import type { Opportunity } from './opportunity.ts';

type Limits = Pick<Opportunity, 'ageFrom' | 'ageTo' | 'deadline' | 'shownUntil'>;

/** Complains about limits that leave nobody, or no day. */
export function complaintsAboutLimits({ ageFrom, ageTo, deadline, shownUntil }: Limits): Complaint[] {
  return [
    ...(ageFrom !== null && ageTo !== null && ageTo < ageFrom ? [agesCross] : []),
    ...(deadline !== null && shownUntil !== null && shownUntil < deadline ? [goneTooEarly] : []),
  ];
}

const agesCross: Complaint = {
  field: 'ageTo',
  da: 'Den højeste alder er lavere end den laveste.',
  en: 'The highest age is below the lowest.',
};
const goneTooEarly: Complaint = {
  field: 'shownUntil',
  da: 'Muligheden forsvinder, før fristen er nået.',
  en: 'The opportunity disappears before its deadline.',
};
