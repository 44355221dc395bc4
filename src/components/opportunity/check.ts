/** The questions of the self-check, each choice with the sentence that answers it. */
import type { Opportunity } from '#domain/opportunity.ts';
import { formatAges } from '#i18n/ages.ts';
import { words, type Lang } from '#i18n/index.ts';
import { capitalised } from '#i18n/writing.ts';

type CheckOption = { id: string; label: string; answer: string };
export type CheckQuestion = { name: string; question: string; options: CheckOption[] };

type Limits = Pick<Opportunity, 'ageFrom' | 'ageTo' | 'openWhileAway'>;

/** One's age, where there is a limit, and where one lives. */
export function checkQuestions(item: Limits, municipality: string, lang: Lang): CheckQuestion[] {
  const { check } = words(lang).opportunities;
  const where: CheckQuestion = {
    name: 'sted',
    question: check.where,
    options: [
      { id: 'sted-her', label: check.here(municipality), answer: check.hereAnswer },
      { id: 'sted-andet', label: check.elsewhere, answer: check.elsewhereAnswers[item.openWhileAway] },
    ],
  };
  const ages = ageOptions(item, lang);
  return ages.length === 0 ? [where] : [{ name: 'alder', question: check.age, options: ages }, where];
}

function ageOptions({ ageFrom, ageTo }: Limits, lang: Lang): CheckOption[] {
  const { check } = words(lang).opportunities;
  const within = formatAges(ageFrom, ageTo, lang);
  if (within === null) return [];
  const right: CheckOption = { id: 'alder-ja', label: capitalised(within), answer: check.rightAge };
  return [
    ...(ageFrom === null ? [] : [{ id: 'alder-ung', label: check.under(ageFrom), answer: check.tooYoung(ageFrom) }]),
    right,
    ...(ageTo === null ? [] : [{ id: 'alder-over', label: check.over(ageTo), answer: check.tooOld(ageTo) }]),
  ];
}
