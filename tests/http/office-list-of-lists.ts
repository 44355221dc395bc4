/** Every list of the office: where it is, what it says when it is empty, and what narrows it or takes it away. */
import { da } from '#i18n/da.ts';

type List = {
  name: string;
  path: string;
  /** Without this table it cannot be had. */
  table: string;
  /** What stands there when there is nothing; a list that always has somebody or something in it has none. */
  empty?: { title: string; text?: string; next?: string };
  /** Where what it says one can do is done. */
  begin?: string;
  /** What it can be narrowed by so that nothing is left. */
  filters?: readonly string[];
};

/** The address of a room of the office. */
export const room = (name: string): string => `/kontoret/${name}`;
const { officeEvents, officeItems, contactOffice, placeOffice, review, pictures, sources, drafts, codes } = da;
const { connections, people, handOver, settings } = da;

export const lists: readonly List[] = [
  {
    ...{ name: 'events', path: room('aktiviteter'), table: 'occurrence', empty: officeEvents.list.empty },
    begin: room('aktiviteter/ny'),
    filters: ['q=findesikke', 'status=withdrawn', 'mine=ja', 'tjek=ja', 'q=findesikke&mine=ja'],
  },
  {
    ...{ name: 'events that are over', path: `${room('aktiviteter')}?tid=slut`, table: 'occurrence' },
    ...{ empty: officeEvents.list.emptyOver, begin: room('aktiviteter'), filters: ['q=findesikke'] },
  },
  {
    ...{ name: 'opportunities', path: room('muligheder'), table: 'opportunity', empty: officeItems.opportunity.empty },
    ...{ begin: room('muligheder/ny'), filters: ['q=findesikke', 'vis=trukket'] },
  },
  {
    ...{ name: 'stories', path: room('nyt'), table: 'story', empty: officeItems.story.empty, begin: room('nyt/ny') },
    filters: ['q=findesikke', 'vis=trukket'],
  },
  {
    ...{ name: 'contacts', path: room('kontakter'), table: 'contact', empty: contactOffice.empty },
    ...{ begin: room('kontakter/ny'), filters: ['q=findesikke', 'vis=withdrawn'] },
  },
  {
    ...{ name: 'places', path: room('steder'), table: 'place', empty: placeOffice.empty, begin: room('steder/ny') },
    filters: ['q=findesikke', 'vis=retired'],
  },
  { name: 'places without the towns', path: room('steder'), table: 'town' },
  {
    ...{ name: 'what waits for an editor', path: room('gennemse'), table: 'draft', empty: review.empty },
    ...{ begin: room('kladder'), filters: ['slags=story', 'mine=1', 'kilde=aaaaaaaa'] },
  },
  {
    ...{ name: 'pictures', path: room('billeder'), table: 'picture', empty: pictures.empty, begin: '#nyt-billede' },
  },
  { name: 'sources', path: room('kilder'), table: 'source', empty: sources.empty, begin: room('kilder/ny') },
  { name: 'what came from a source', path: room('kilder/[source]'), table: 'event', empty: sources.one.nothingCame },
  { name: 'drafts', path: room('kladder'), table: 'draft', empty: drafts.empty, begin: room('aktiviteter/ny') },
  { name: 'templates', path: room('kladder'), table: 'draft', empty: drafts.noTemplates, begin: room('aktiviteter') },
  { name: 'codes', path: room('koder'), table: 'invitation', empty: codes.empty, begin: '#nye-koder' },
  { name: 'those who ask back', path: room('hjaelp'), table: 'recovery', empty: codes.help.empty, begin: '#ny-kode' },
  {
    ...{ name: 'tokens', path: room('forbindelser'), table: 'api_token', empty: connections.tokens.empty },
    begin: '#ny-adgang',
  },
  {
    ...{ name: 'webhooks', path: room('forbindelser'), table: 'webhook', empty: connections.webhooks.empty },
    begin: '#ny-webhook',
  },
  {
    ...{ name: 'invitations', path: room('medarbejdere'), table: 'invitation', empty: people.noOpen },
    begin: room('medarbejdere/inviter'),
  },
  {
    ...{ name: 'what I look after', path: room('overdrag'), table: 'contact', empty: handOver.empty },
    begin: room('aktiviteter/ny'),
  },
  {
    ...{ name: 'what nobody looks after', path: `${room('overdrag')}?ansvar=ingen`, table: 'story' },
    ...{ empty: handOver.noOwnerless, begin: room('overdrag') },
  },
  {
    ...{ name: 'categories', path: room('indstillinger/kategorier'), table: 'category' },
    ...{ empty: settings.categories.empty, begin: '#felt-name' },
  },
  {
    ...{ name: 'towns', path: room('indstillinger/byer'), table: 'town', empty: settings.towns.empty },
    begin: '#felt-name',
  },
  {
    ...{ name: 'the log', path: room('log'), table: 'access_log' },
    filters: ['fra=2031-01-01', 'hvem=aaaaaaaa', 'gruppe=indhold&til=2020-01-01'],
  },
];
