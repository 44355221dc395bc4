/** A story as the fields of its form, and back. */
import type { Fields } from './draft.ts';
import { fieldText } from './draft.ts';
import type { Complaint } from './errors.ts';
import { gathering } from './form-gathering.ts';
import { labelledBy } from './form-labels.ts';
import { reading, textOrNull } from './form-reading.ts';
import { checkedInput } from './input.ts';
import { pictureIdOf, pictureUrlOf } from './picture-fields.ts';
import { requireWords, Story } from './story.ts';
import type { Day } from './time.ts';

/** What a form decides of a story. */
const StoryDetails = Story.pick({ title: true, summary: true, text: true, pictureUrl: true, pictureAlt: true });
export type StoryDetails = Pick<Story, 'title' | 'summary' | 'text' | 'pictureUrl' | 'pictureAlt'>;

/** What a form says, as far as it can be read, and what stands in the way. */
export type StoryForm = { details: StoryDetails; complaints: Complaint[] };

/** A story as its form begins. */
export function fieldsOfStory({ title, summary, text, pictureUrl, pictureAlt }: StoryDetails): Fields {
  const pictureId = pictureIdOf(pictureUrl);
  return {
    title: [title],
    summary: [summary],
    text: [text],
    pictureId: pictureId === null ? [] : [pictureId],
    pictureAlt: pictureAlt === null ? [] : [pictureAlt],
  };
}

/** Reads the form. */
export function readStoryFields(fields: Fields, today: Day): StoryForm {
  const form = reading(fields, today);
  const details = {
    title: fieldText(fields, 'title') || 'Uden titel',
    summary: fieldText(fields, 'summary'),
    text: fields.text?.[0] ?? '',
    pictureUrl: pictureUrlOf(textOrNull(fields, 'pictureId')),
    pictureAlt: textOrNull(fields, 'pictureAlt'),
  };
  form.complaints.push(...unsaid.filter(({ field }) => fieldText(fields, field) === ''));
  gathering(form, () => checkedInput(StoryDetails, details), labelled);
  gathering(form, () => requireWords(details), labelled);
  return { details, complaints: form.complaints };
}

const unsaid: readonly Complaint[] = [
  { field: 'title', da: 'Skriv en titel.', en: 'Write a title.' },
  { field: 'text', da: 'Skriv, hvad der er nyt.', en: 'Write what is new.' },
];

const labelled = labelledBy({
  title: { da: 'Overskrift', en: 'Heading' },
  summary: { da: 'Kort sagt', en: 'In short' },
  text: { da: 'Hvad er der nyt?', en: 'What is new?' },
  pictureUrl: { da: 'Billede', en: 'Picture', field: 'pictureId' },
  pictureAlt: { da: 'Tekst til billedet', en: 'Text for the picture' },
});
