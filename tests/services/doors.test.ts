/** The doors themselves, called as everybody who has no business there: each refuses before it looks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { changeContact } from '#services/contact/change.ts';
import { createContact } from '#services/contact/create.ts';
import { beginDraft } from '#services/draft/begin.ts';

import { compareWithSaved, getMergeQuestion } from '#services/draft/merge.ts';
import { getDraft } from '#services/draft/queries.ts';
import { rebaseDraft } from '#services/draft/rebase.ts';
import { saveDraft } from '#services/draft/save.ts';
import { getSaver } from '#services/draft/saver.ts';
import { beginFromTemplate, duplicateItem, listTemplates, saveTemplate } from '#services/draft/templates.ts';
import { publishContact, withdrawContact } from '#services/contact/withdraw.ts';
import { createEvent } from '#services/event/create.ts';
import { deleteEvent } from '#services/event/delete.ts';
import { publishEvent } from '#services/event/publish.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { createCode } from '#services/invitation/create.ts';
import { cancelCode, listCodes } from '#services/invitation/list.ts';
import { handOverItems, handOverMine } from '#services/item/hand-over.ts';
import { listMyHandOverNotes, putAwayNote } from '#services/item/notes.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { changeOpportunity } from '#services/opportunity/change.ts';
import { publishOpportunity } from '#services/opportunity/publish.ts';
import { withdrawOpportunity } from '#services/opportunity/withdraw.ts';
import { listPersonalFeeds } from '#services/personal-feed/list.ts';
import { revokePersonalFeed } from '#services/personal-feed/revoke.ts';
import { changePlace } from '#services/place/change.ts';
import { createPlace } from '#services/place/create.ts';
import { mergePlace } from '#services/place/merge.ts';
import { offerPlace, retirePlace } from '#services/place/retire.ts';
import { deleteMyProfile } from '#services/profile/delete.ts';
import { pauseProfile } from '#services/profile/pause.ts';
import { getMyProfile } from '#services/profile/queries.ts';
import { getMyChoices } from '#services/profile/choices.ts';
import { moveProfile } from '#services/profile/move.ts';
import { listWaysIn, renewCard } from '#services/profile/ways-in.ts';
import { agreeRecovery, refuseRecovery } from '#services/recovery/answer.ts';
import { listRecoveries } from '#services/recovery/list.ts';
import { listPending } from '#services/recovery/pending.ts';
import { viewRecovery } from '#services/recovery/view.ts';
import { endMySession, endMyOtherSessions, listSessions } from '#services/session/list.ts';
import { changeRole } from '#services/staff/change-role.ts';
import { cancelInvitation, listInvitations } from '#services/staff/invitations.ts';
import { inviteStaff } from '#services/staff/invite.ts';
import { inviteFirstAdmins } from '#services/staff/first-admin.ts';
import { removeStaff } from '#services/staff/leave.ts';
import { getMyCredentials, renewMyRecoveryCodes } from '#services/staff/my-credentials.ts';
import { getMe, getStaff, listColleagues, listStaff } from '#services/staff/queries.ts';
import { changeStory } from '#services/story/change.ts';
import { publishStory } from '#services/story/publish.ts';
import { withdrawStory } from '#services/story/withdraw.ts';
import { createStory } from '#services/story/create.ts';
import { exportMyProfile } from '#services/profile/export.ts';
import { listMyLog } from '#services/audit/my-log.ts';
import { readAuditLog } from '#services/audit/read.ts';
import { listMyVisits } from '#services/visit/queries.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung, type Young } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { refused } from './refused.ts';

type Who = 'visitor' | 'young' | 'young elsewhere' | 'author' | 'editor' | 'admin' | 'admin elsewhere';
type Door = (ctx: Ctx) => Promise<unknown>;

let at: TestHub;
let people: Record<Who, Ctx>;
let young: Young;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
  await joinKolding(at.hub);
  young = await asYoung(at.hub);
  people = {
    visitor: asVisitor(at.hub),
    young,
    'young elsewhere': await asYoung(at.hub, 'Ulven', 'kolding'),
    author: await asStaff(at.hub, 'author'),
    editor: await asStaff(at.hub, 'editor'),
    admin: await asStaff(at.hub, 'admin'),
    'admin elsewhere': await asStaff(at.hub, 'admin', 'kolding'),
  };
});
afterAll(() => at.close());

const home = 'haderslev';
const never = '00000000';
const draftKey = { municipality: home, id: never, version: 1 };
const key = { municipality: home, id: never, revision: 1 };
const item = { noun: 'event', itemId: never } as const;
const nothing = {} as never;
const outsiders: Who[] = ['visitor', 'young', 'young elsewhere', 'admin elsewhere'];

/** Doors, and who is sent away from each. */
const groups: Record<string, { away: Who[]; doors: Record<string, Door> }> = {
  'of who writes': {
    away: outsiders,
    doors: {
      beginDraft: (ctx) => beginDraft(ctx, home, nothing),
      saveDraft: (ctx) => saveDraft(ctx, draftKey, nothing),
      getDraft: (ctx) => getDraft(ctx, home, never),
      getSaver: (ctx) => getSaver(ctx, { municipality: home, savedById: null }),
      getMergeQuestion: (ctx) => getMergeQuestion(ctx, home, never),
      compareWithSaved: (ctx) => compareWithSaved(ctx, draftKey, nothing),
      rebaseDraft: (ctx) => rebaseDraft(ctx, draftKey, nothing),
      saveTemplate: (ctx) => saveTemplate(ctx, home, item, 'Torsdagsklub'),
      listTemplates: (ctx) => listTemplates(ctx, home),
      beginFromTemplate: (ctx) => beginFromTemplate(ctx, home, never),
      duplicateItem: (ctx) => duplicateItem(ctx, home, item),
    },
  },
  'of the office': {
    away: outsiders,
    doors: {
      createEvent: (ctx) => createEvent(ctx, home, nothing),
      createPlace: (ctx) => createPlace(ctx, home, nothing),
      getEventForOffice: async (ctx) => getEventForOffice(ctx, await getMunicipality(at.hub, home), never),
      createCode: (ctx) => createCode(ctx, home, 'profile'),
      listCodes: (ctx) => listCodes(ctx, home),
      cancelCode: (ctx) => cancelCode(ctx, home, never),
      listRecoveries: (ctx) => listRecoveries(ctx, home),
      viewRecovery: (ctx) => viewRecovery(ctx, home, never, 'safety'),
      agreeRecovery: (ctx) => agreeRecovery(ctx, home, never),
      refuseRecovery: (ctx) => refuseRecovery(ctx, home, never),
      listColleagues: (ctx) => listColleagues(ctx, home, never),
    },
  },
  'of editors': {
    away: [...outsiders, 'author'],
    doors: {
      publishEvent: (ctx) => publishEvent(ctx, key),
      cancelOccurrence: (ctx) => cancelOccurrence(ctx, { ...key, date: '2026-11-26' } as never, 'Sygdom'),
      changeOpportunity: (ctx) => changeOpportunity(ctx, key, nothing),
      publishOpportunity: (ctx) => publishOpportunity(ctx, key),
      withdrawOpportunity: (ctx) => withdrawOpportunity(ctx, key),
      createContact: (ctx) => createContact(ctx, home, nothing),
      createStory: (ctx) => createStory(ctx, home, nothing),
      changeContact: (ctx) => changeContact(ctx, key, nothing),
      publishContact: (ctx) => publishContact(ctx, key),
      withdrawContact: (ctx) => withdrawContact(ctx, key),
      changePlace: (ctx) => changePlace(ctx, key, nothing),
      retirePlace: (ctx) => retirePlace(ctx, key),
      offerPlace: (ctx) => offerPlace(ctx, key),
      mergePlace: (ctx) => mergePlace(ctx, key, never),
      handOverItems: (ctx) => handOverItems(ctx, home, nothing),
      changeStory: (ctx) => changeStory(ctx, key, nothing),
      publishStory: (ctx) => publishStory(ctx, key),
      withdrawStory: (ctx) => withdrawStory(ctx, key),
    },
  },
  'of admins': {
    away: [...outsiders, 'author', 'editor'],
    doors: {
      deleteEvent: (ctx) => deleteEvent(ctx, key),
      listStaff: (ctx) => listStaff(ctx, home),
      getStaff: (ctx) => getStaff(ctx, home, never),
      readAuditLog: (ctx) => readAuditLog(ctx, home, nothing),
      listInvitations: (ctx) => listInvitations(ctx, home),
      inviteStaff: (ctx) => inviteStaff(ctx, home, nothing),
      cancelInvitation: (ctx) => cancelInvitation(ctx, home, never),
      changeRole: (ctx) => changeRole(ctx, home, never, 'admin'),
      removeStaff: (ctx) => removeStaff(ctx, home, never, never),
    },
  },
  'of a young person': {
    away: ['visitor', 'author', 'editor', 'admin', 'admin elsewhere'],
    doors: {
      getMyProfile,
      getMyChoices,
      pauseProfile: (ctx) => pauseProfile(ctx, true),
      moveProfile: (ctx) => moveProfile(ctx, 'kolding'),
      deleteMyProfile,
      listWaysIn,
      renewCard,
      listMyVisits,
      exportMyProfile,
      listMyLog,
      listPersonalFeeds,
      revokePersonalFeed: (ctx) => revokePersonalFeed(ctx, never),
      listPending,
    },
  },
  'of a colleague’s own': {
    away: ['visitor', 'young', 'young elsewhere'],
    doors: {
      getMe,
      getMyCredentials,
      renewMyRecoveryCodes,
      listMyHandOverNotes,
      putAwayNote: (ctx) => putAwayNote(ctx, never),
      handOverMine: (ctx) => handOverMine(ctx, home, nothing),
    },
  },
  'of a young person’s sessions': {
    away: ['visitor', 'young elsewhere', 'author', 'admin', 'admin elsewhere'],
    doors: {
      listSessions: (ctx) => listSessions(ctx, young.actor, ''),
      endMySession: (ctx) => endMySession(ctx, young.actor, never),
      endMyOtherSessions: (ctx) => endMyOtherSessions(ctx, young.actor, ''),
    },
  },
  'of whoever runs it': {
    away: ['visitor', 'young', 'young elsewhere', 'author', 'editor', 'admin', 'admin elsewhere'],
    doors: {
      joinMunicipality: (ctx) => joinMunicipality(ctx, 'aarhus'),
      inviteFirstAdmins,
    },
  },
};

describe.each(Object.entries(groups))('a door %s', (_, { away, doors }) => {
  test.each(Object.entries(doors))('%s', async (_name, door) => {
    for (const who of away) {
      const { code } = await refused(door(people[who]));
      expect([who, code]).toEqual([who, who === 'visitor' ? 'unauthenticated' : 'forbidden']);
    }
  });
});

test('after all that was tried, everyone is still there', async () => {
  expect((await getMyProfile(young)).alias).toBe('Ræven');
  expect((await listStaff(people.admin, home)).length).toBeGreaterThanOrEqual(3);
});
