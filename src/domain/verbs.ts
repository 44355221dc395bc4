/**
 * Everything that can be asked for, and whose it is to ask. The one list that decides: `may` reads it, the table in
 * the documents is made from it, and a verb that is not in it cannot be authorised.
 */
import type { Role } from './role.ts';

/** How far an actor's right goes: what is theirs, what is their municipality's, or everything. */
export type Reach = 'own' | 'home' | 'any';

/** Who may. What is not said is refused. */
export type Rule = {
  anonymous?: true;
  profile?: Reach;
  /** The least role, and how far it reaches. */
  staff?: readonly [Role, Reach];
  operator?: true;
  system?: true;
  /** Only shortly after a sign-in: someone may have been handed an open phone. */
  fresh?: true;
};

const machine = { operator: true, system: true } as const;
const everyone = { anonymous: true, profile: 'any', staff: ['author', 'any'], ...machine } as const;
const visitors = { anonymous: true, profile: 'any', staff: ['author', 'any'] } as const;
const authors = { staff: ['author', 'home'], ...machine } as const;
const editors = { staff: ['editor', 'home'], ...machine } as const;
const admins = { staff: ['admin', 'home'], ...machine } as const;
const mine = { profile: 'own' } as const;
const mineNow = { profile: 'own', fresh: true } as const;
const ownStaff = { staff: ['author', 'own'] } as const;
const ownStaffNow = { staff: ['author', 'own'], fresh: true } as const;

export const verbs = {
  'public.read': everyone,
  'office.read': authors,

  'event.create': authors,
  'event.change': editors,
  'event.move': editors,
  'event.cancel': editors,
  'event.publish': editors,
  'event.withdraw': editors,
  'event.delete': admins,
  'event.extend': machine,
  'occurrence.change': editors,
  'occurrence.move': editors,
  'occurrence.cancel': editors,
  'occurrence.publish': editors,
  'occurrence.withdraw': editors,
  'opportunity.create': editors,
  'opportunity.change': editors,
  'opportunity.publish': editors,
  'opportunity.withdraw': editors,
  'contact.create': editors,
  'contact.change': editors,
  'contact.publish': editors,
  'contact.withdraw': editors,
  'story.create': editors,
  'story.change': editors,
  'story.publish': editors,
  'story.withdraw': editors,
  'place.create': authors,
  'place.change': editors,
  'place.retire': editors,
  'calendar.import': editors,

  'draft.read': authors,
  'draft.write': authors,
  'draft.send': authors,
  'draft.drop': authors,
  'draft.publish': editors,
  'draft.return': editors,
  'template.write': authors,
  'item.readHistory': authors,
  'item.restore': editors,
  'item.undo': editors,
  'item.verify': { staff: ['author', 'home'], operator: true },
  'item.handOver': { staff: ['editor', 'home'], operator: true },
  'item.handOverMine': ownStaff,
  'handOverNote.read': ownStaff,
  'announcement.read': authors,
  'picture.list': authors,
  'picture.upload': authors,
  'picture.change': authors,
  'picture.delete': editors,
  'source.list': authors,
  'source.add': editors,
  'source.change': editors,
  'source.remove': editors,
  'source.trust': admins,
  'source.read': editors,
  'municipality.change': admins,
  'figures.take': machine,
  'figures.read': { staff: ['author', 'home'], operator: true },
  'apiToken.list': ownStaff,
  'apiToken.create': ownStaffNow,
  'apiToken.revoke': ownStaff,
  'apiToken.use': visitors,
  'webhook.list': { staff: ['admin', 'home'] },
  'webhook.write': { staff: ['admin', 'home'], fresh: true },
  'webhook.deliver': machine,
  'municipality.join': { operator: true },

  'session.list': { ...mine, ...ownStaff },
  'session.end': { ...mine, ...ownStaff },
  'credential.read': ownStaffNow,
  'credential.change': ownStaffNow,
  'credential.confirm': ownStaff,
  'wayIn.read': mineNow,
  'wayIn.change': mineNow,
  'wayIn.confirm': mine,

  'profile.join': visitors,
  'profile.signIn': visitors,
  'profile.regain': visitors,
  'profile.readChoices': mine,
  'profile.read': mineNow,
  'profile.change': mineNow,
  'profile.hide': mine,
  'profile.save': mine,
  'profile.pause': mine,
  'profile.answer': mine,
  'profile.move': mineNow,
  'profile.export': mineNow,
  'profile.readLog': mineNow,
  'profile.delete': mine,
  'profile.retain': machine,
  'visit.read': mineNow,
  'visit.change': mineNow,
  'personalFeed.list': mineNow,
  'personalFeed.create': mineNow,
  'personalFeed.change': mineNow,
  'personalFeed.replace': mineNow,
  'personalFeed.revoke': mine,
  'personalFeed.fetch': visitors,
  'personalFeed.download': mineNow,
  'recovery.stop': mine,

  'invitation.create': { staff: ['author', 'home'], operator: true },
  'invitation.list': { staff: ['author', 'home'] },
  'invitation.cancel': { staff: ['author', 'home'] },
  'recovery.list': { staff: ['author', 'home'] },
  'recovery.view': { staff: ['author', 'home'], fresh: true },
  'recovery.agree': { staff: ['author', 'home'], fresh: true },
  'recovery.refuse': { staff: ['author', 'home'] },

  'staff.accept': visitors,
  'staff.signIn': visitors,
  'staff.readOwn': ownStaff,
  'staff.leave': ownStaffNow,
  'staff.listColleagues': { staff: ['author', 'home'] },
  'staff.list': { staff: ['admin', 'home'], operator: true },
  'staff.inviteFirst': machine,
  'staff.invite': { staff: ['admin', 'home'], ...machine, fresh: true },
  'staff.cancelInvitation': { staff: ['admin', 'home'] },
  'staff.changeRole': { staff: ['admin', 'home'], fresh: true },
  'staff.remove': { staff: ['admin', 'home'], fresh: true },
  'audit.readWork': { staff: ['admin', 'home'] },
  'audit.read': { staff: ['admin', 'home'], fresh: true },
  'keys.rotate': { operator: true },
} as const satisfies Record<string, Rule>;

export type Verb = keyof typeof verbs;

/** What the table says of a verb. */
export function ruleOf(verb: Verb): Rule {
  return verbs[verb];
}
