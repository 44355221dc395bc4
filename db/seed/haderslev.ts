/** What is known of Haderslev Kommune and may be published: towns and postcodes, and the categories its hub begins with. */

export const haderslev = {
  slug: 'haderslev',
  colour: '#9b2f3f',
  colourName: 'brown',
} as const;

/** Towns by name; the postcode where it is sure. */
export const towns: readonly { slug: string; name: string; postalCode: string | null }[] = [
  { slug: 'haderslev', name: 'Haderslev', postalCode: '6100' },
  { slug: 'vojens', name: 'Vojens', postalCode: '6500' },
  { slug: 'gram', name: 'Gram', postalCode: '6510' },
  { slug: 'starup', name: 'Starup', postalCode: null },
  { slug: 'over-jerstal', name: 'Over Jerstal', postalCode: null },
  { slug: 'hammelev', name: 'Hammelev', postalCode: null },
  { slug: 'sommersted', name: 'Sommersted', postalCode: '6560' },
  { slug: 'skrydstrup', name: 'Skrydstrup', postalCode: null },
  { slug: 'jegerup', name: 'Jegerup', postalCode: null },
  { slug: 'nustrup', name: 'Nustrup', postalCode: null },
  { slug: 'vedsted', name: 'Vedsted', postalCode: null },
  { slug: 'hoptrup', name: 'Hoptrup', postalCode: null },
  { slug: 'oesby', name: 'Øsby', postalCode: null },
  { slug: 'fjelstrup', name: 'Fjelstrup', postalCode: null },
  { slug: 'bevtoft', name: 'Bevtoft', postalCode: '6541' },
];
