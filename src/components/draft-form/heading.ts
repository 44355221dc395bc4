/** What the page of a draft is about by now. */
import type { Draft } from '#domain/draft.ts';
import { words, type Lang } from '#i18n/index.ts';

/** What is shown: its form, or what became of it. */
export type Standing = 'form' | 'sent' | 'published' | 'dropped' | 'merge';

/** How a draft stands. `justSent` is right after it was sent. */
export function standingOf({ state }: Pick<Draft, 'state'>, justSent: boolean): Standing {
  if (state === 'published' || state === 'dropped') return state;
  return state === 'sent' && justSent ? 'sent' : 'form';
}

/** The heading of the page. `out` says that somebody outside the office sees what it is about. */
export function headingOf(draft: Draft, standing: Standing, lang: Lang, out = true): string {
  const said = words(lang).draftForm;
  const isNew = draft.proposal === 'create';
  switch (standing) {
    case 'published':
      return said.published[isNew ? 'isNew' : 'changed'][out ? 'out' : 'kept'];
    case 'sent':
    case 'dropped':
    case 'merge':
      return said[standing].title;
    case 'form':
      if (draft.state === 'template') return said.templateTitle(draft.title);
      return (isNew ? said.newTitle : said.changeTitle)[draft.noun];
  }
}
