/** The form of a story. */
export const storyForm = {
  title: 'Overskrift',
  summary: 'Kort sagt',
  summaryHelp: 'Én linje. Den står på listen og under overskriften.',
  text: 'Hvad er der nyt?',
  textHelp: 'En tom linje laver et afsnit. En streg foran laver en liste. **To stjerner** gør ord fede.',
  textPreview: 'Sådan ser teksten ud',
  care: 'Skriv ikke om en ung, så nogen kan genkende dem: intet navn, intet hjem, ingen skole.',
};
