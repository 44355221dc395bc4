/** The form of a story. */
import type { storyForm as danish } from '../da/story-form.ts';

export const storyForm: typeof danish = {
  title: 'Heading',
  summary: 'In short',
  summaryHelp: 'One line. It stands on the list and under the heading.',
  text: 'What is new?',
  textHelp: 'An empty line makes a paragraph. A dash in front makes a list. **Two stars** make words bold.',
  textPreview: 'What the text looks like',
  care: 'Do not write of a young person so that somebody can recognise them: no name, no home, no school.',
};
