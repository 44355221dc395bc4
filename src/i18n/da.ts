/** Every word of the interface in Danish, the source of all others. One file per part of the site. */
import { about } from './da/about.ts';
import { access } from './da/access.ts';
import { api } from './da/api.ts';
import { codes } from './da/codes.ts';
import { choices } from './da/choices.ts';
import { connections } from './da/connections.ts';
import { contactForm, contactOffice } from './da/contact-office.ts';
import { contacts } from './da/contacts.ts';
import { device } from './da/device.ts';
import { drafts } from './da/drafts.ts';
import { draftForm } from './da/draft-form.ts';
import { event } from './da/event.ts';
import { eventForm } from './da/event-form.ts';
import { events } from './da/events.ts';
import { failures } from './da/failures.ts';
import { feeds } from './da/feeds.ts';
import { fields } from './da/fields.ts';
import { figures } from './da/figures.ts';
import { follow } from './da/follow.ts';
import { forms } from './da/forms.ts';
import { front } from './da/front.ts';
import { handOver, verify } from './da/hand-over.ts';
import { hidden } from './da/hidden.ts';
import { history } from './da/history.ts';
import { join } from './da/join.ts';
import { lists } from './da/lists.ts';
import { log } from './da/log.ts';
import { mine } from './da/mine.ts';
import { move } from './da/move.ts';
import { office } from './da/office.ts';
import { officeEvents } from './da/office-events.ts';
import { officeItems } from './da/office-items.ts';
import { oidc } from './da/oidc.ts';
import { opportunities } from './da/opportunities.ts';
import { opportunityForm } from './da/opportunity-form.ts';
import { people } from './da/people.ts';
import { personalFeed } from './da/personal-feed.ts';
import { pictures } from './da/pictures.ts';
import { placeForm, placeOffice } from './da/place-office.ts';
import { regain } from './da/regain.ts';
import { retention } from './da/retention.ts';
import { review } from './da/review.ts';
import { rights } from './da/rights.ts';
import { overview } from './da/overview.ts';
import { saved } from './da/saved.ts';
import { settings } from './da/settings.ts';
import { signIn } from './da/sign-in.ts';
import { site } from './da/site.ts';
import { staff } from './da/staff.ts';
import { sources } from './da/sources.ts';
import { stories } from './da/stories.ts';
import { storyForm } from './da/story-form.ts';
import { visits } from './da/visits.ts';
import { weeks } from './da/weeks.ts';
import { welcome } from './da/welcome.ts';
import { workday } from './da/workday.ts';

export const da = {
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
