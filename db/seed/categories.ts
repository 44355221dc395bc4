/** The categories a municipality's hub begins with; it can choose its own later. */
export const categories: readonly { slug: string; name: string; nameEn: string; hue: number }[] = [
  { slug: 'klub', name: 'Klub og fællesskab', nameEn: 'Club and company', hue: 18 },
  { slug: 'sport', name: 'Sport og bevægelse', nameEn: 'Sports', hue: 150 },
  { slug: 'musik', name: 'Musik og fest', nameEn: 'Music and parties', hue: 320 },
  { slug: 'kreativt', name: 'Kreativt værksted', nameEn: 'Making things', hue: 275 },
  { slug: 'spil', name: 'Spil og gaming', nameEn: 'Games', hue: 215 },
  { slug: 'mad', name: 'Mad', nameEn: 'Food', hue: 42 },
  { slug: 'natur', name: 'Natur og ude', nameEn: 'Outdoors', hue: 110 },
  { slug: 'film-boeger', name: 'Film og bøger', nameEn: 'Films and books', hue: 245 },
  { slug: 'job-uddannelse', name: 'Job og uddannelse', nameEn: 'Work and education', hue: 190 },
  { slug: 'raad', name: 'Råd og hjælp', nameEn: 'Advice', hue: 350 },
];
