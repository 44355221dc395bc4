/** What each noun's form is given. */
import type { ContactListing } from '#domain/contact.ts';
import type { DraftScope, Fields } from '#domain/draft.ts';
import type { Category, Municipality } from '#domain/municipality.ts';
import type { Picture } from '#domain/picture.ts';
import type { KeptPlace, Town } from '#domain/place.ts';
import type { Day } from '#domain/time.ts';
import type { Lang } from '#i18n/index.ts';

/** What can be chosen from, and the day where the municipality is. */
export type Ground = {
  home: Municipality;
  today: Day;
  /** The picture that the form names. */
  picture: Picture | null;
  categories: readonly Category[];
  towns: readonly Town[];
  /** Retired ones, too, for what is there already. */
  places: readonly KeptPlace[];
  contacts: readonly ContactListing[];
  /** Those to choose from: one that was taken back stays where it is named, so that a small change does not lose it. */
  offeredContacts: readonly { id: string; role: string }[];
};

/** A form as it is typed, and what is wrong with each field. */
export type DraftFieldsProps = {
  lang: Lang;
  fields: Fields;
  wrong: (field: string) => string | undefined;
  ground: Ground;
  scope: DraftScope;
};
