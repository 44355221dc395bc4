/** Around the pages about the site itself. */
export const about = {
  more: 'Mere om siden',
  urgent: {
    label: 'Ring nu',
    emergency: 'Ved fare, ulykke eller brand',
    childLine: 'BørneTelefonen. Når du vil tale med nogen',
  },
};
