/** The same words in English; what is missing here does not compile. */
import type { da } from './da.ts';
import { about } from './en/about.ts';
import { access } from './en/access.ts';
import { api } from './en/api.ts';
import { codes } from './en/codes.ts';
import { choices } from './en/choices.ts';
import { connections } from './en/connections.ts';
import { contactForm, contactOffice } from './en/contact-office.ts';
import { contacts } from './en/contacts.ts';
import { device } from './en/device.ts';
import { drafts } from './en/drafts.ts';
import { draftForm } from './en/draft-form.ts';
import { event } from './en/event.ts';
import { eventForm } from './en/event-form.ts';
import { events } from './en/events.ts';
import { failures } from './en/failures.ts';
import { feeds } from './en/feeds.ts';
import { fields } from './en/fields.ts';
import { figures } from './en/figures.ts';
import { follow } from './en/follow.ts';
import { forms } from './en/forms.ts';
import { front } from './en/front.ts';
import { handOver, verify } from './en/hand-over.ts';
import { hidden } from './en/hidden.ts';
import { history } from './en/history.ts';
import { join } from './en/join.ts';
import { lists } from './en/lists.ts';
import { log } from './en/log.ts';
import { mine } from './en/mine.ts';
import { move } from './en/move.ts';
import { office } from './en/office.ts';
import { officeEvents } from './en/office-events.ts';
import { officeItems } from './en/office-items.ts';
import { oidc } from './en/oidc.ts';
import { opportunities } from './en/opportunities.ts';
import { opportunityForm } from './en/opportunity-form.ts';
import { people } from './en/people.ts';
import { personalFeed } from './en/personal-feed.ts';
import { pictures } from './en/pictures.ts';
import { placeForm, placeOffice } from './en/place-office.ts';
import { regain } from './en/regain.ts';
import { retention } from './en/retention.ts';
import { review } from './en/review.ts';
import { rights } from './en/rights.ts';
import { overview } from './en/overview.ts';
import { saved } from './en/saved.ts';
import { settings } from './en/settings.ts';
import { signIn } from './en/sign-in.ts';
import { site } from './en/site.ts';
import { staff } from './en/staff.ts';
import { sources } from './en/sources.ts';
import { stories } from './en/stories.ts';
import { storyForm } from './en/story-form.ts';
import { visits } from './en/visits.ts';
import { weeks } from './en/weeks.ts';
import { welcome } from './en/welcome.ts';
import { workday } from './en/workday.ts';

export const en: typeof da = {
  about,
  access,
  api,
  codes,
  choices,
  connections,
  contactForm,
  contactOffice,
  contacts,
  device,
  drafts,
  draftForm,
  event,
  eventForm,
  events,
  failures,
  feeds,
  fields,
  figures,
  follow,
  forms,
  front,
  handOver,
  hidden,
  history,
  join,
  lists,
  log,
  mine,
  move,
  office,
  officeEvents,
  officeItems,
  oidc,
  opportunities,
  opportunityForm,
  people,
  personalFeed,
  pictures,
  placeForm,
  placeOffice,
  regain,
  retention,
  review,
  rights,
  overview,
  saved,
  settings,
  signIn,
  site,
  staff,
  sources,
  stories,
  storyForm,
  verify,
  visits,
  weeks,
  welcome,
  workday,
};
