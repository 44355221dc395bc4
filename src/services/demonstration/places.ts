/** Places of the demonstration: the few that are known, and samples that say so by their name. No address is made up. */
import type { NewPlace } from '../place/create.ts';

/** What the samples call a place. */
export type PlaceKey =
  | 'streetdome'
  | 'bispen'
  | 'vojensLibrary'
  | 'gramLibrary'
  | 'haderslev'
  | 'vojens'
  | 'gram'
  | 'harbour'
  | 'kloeften'
  | 'aaroesund'
  | 'online'
  | 'club'
  | 'workshop'
  | 'rehearsal'
  | 'hall'
  | 'kitchen'
  | 'cabin'
  | 'assembly'
  | 'juniorClub';

export const places: Record<PlaceKey, NewPlace> = {
  streetdome: { name: 'StreetDome', town: 'haderslev', postalCode: '6100' },
  bispen: { name: 'Kulturhuset Bispen', town: 'haderslev', postalCode: '6100' },
  vojensLibrary: { name: 'Biblioteket i Vojens', town: 'vojens', postalCode: '6500' },
  gramLibrary: { name: 'Biblioteket i Gram', town: 'gram', postalCode: '6510' },
  haderslev: { name: 'Haderslev midtby', town: 'haderslev', postalCode: '6100', latitude: 55.25, longitude: 9.49 },
  vojens: { name: 'Vojens midtby', town: 'vojens', postalCode: '6500', latitude: 55.25, longitude: 9.31 },
  gram: { name: 'Gram midtby', town: 'gram', postalCode: '6510', latitude: 55.29, longitude: 9.05 },
  harbour: { name: 'Havnen i Haderslev', town: 'haderslev', postalCode: '6100' },
  kloeften: { name: 'Kløften', town: 'haderslev', postalCode: '6100' },
  aaroesund: { name: 'Årøsund, ved færgen', town: 'oesby' },
  online: { name: 'På nettet', online: true },
  club: { name: 'Et klubhus i Haderslev', town: 'haderslev', accessText: 'Ingen trin ved døren.' },
  workshop: { name: 'Et værksted i Vojens', town: 'vojens' },
  rehearsal: { name: 'Et øvelokale i Gram', town: 'gram', accessText: 'Der er en trappe på ti trin.' },
  hall: { name: 'En hal i Sommersted', town: 'sommersted', accessText: 'Ingen trin. Toilet til kørestol.' },
  kitchen: { name: 'Et køkken i Over Jerstal', town: 'over-jerstal', accessText: 'Ingen trin ved døren.' },
  cabin: { name: 'En hytte ved Bevtoft', town: 'bevtoft', accessText: 'Grussti det sidste stykke.' },
  assembly: { name: 'Et forsamlingshus i Hoptrup', town: 'hoptrup', accessText: 'Rampe ved sidedøren.' },
  juniorClub: { name: 'Et klublokale i Starup', town: 'starup' },
};
