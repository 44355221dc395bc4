/** Who may do what, said a second time by hand: a wrong rule cannot pass by writing the documents anew. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { authorise, may, needsConfirmation } from '#domain/authorisation.ts';
import { verbs, type Verb } from '#domain/verbs.ts';
import { actorNames, actors, targetNames, targets, type TargetName } from '#tests/support/actors.ts';
import { whoMay, whoMayPath } from '#tests/support/who-may.ts';

/**
 * What each is let do: A to all, h at home, o to their own, - not at all; for a visitor, a young person, an author, an
 * editor, an admin, the command line and a job. At the end `!` when a fresh sign-in is asked for.
 */
const expected = `
  public.read            A A A A A A A
  office.read            - - h h h A A
  event.create           - - h h h A A
  event.change           - - - h h A A
  event.move             - - - h h A A
  event.cancel           - - - h h A A
  event.publish          - - - h h A A
  event.withdraw         - - - h h A A
  event.delete           - - - - h A A
  event.extend           - - - - - A A
  occurrence.change      - - - h h A A
  occurrence.move        - - - h h A A
  occurrence.cancel      - - - h h A A
  occurrence.publish     - - - h h A A
  occurrence.withdraw    - - - h h A A
  opportunity.create     - - - h h A A
  opportunity.withdraw   - - - h h A A
  contact.create         - - - h h A A
  story.create           - - - h h A A
  place.create           - - h h h A A
  calendar.import        - - - h h A A
  opportunity.change     - - - h h A A
  opportunity.publish    - - - h h A A
  contact.change         - - - h h A A
  contact.publish        - - - h h A A
  contact.withdraw       - - - h h A A
  story.change           - - - h h A A
  story.publish          - - - h h A A
  story.withdraw         - - - h h A A
  place.change           - - - h h A A
  place.retire           - - - h h A A
  draft.read             - - h h h A A
  draft.write            - - h h h A A
  draft.send             - - h h h A A
  draft.drop             - - h h h A A
  draft.publish          - - - h h A A
  draft.return           - - - h h A A
  template.write         - - h h h A A
  item.readHistory       - - h h h A A
  item.restore           - - - h h A A
  item.undo              - - - h h A A
  item.verify            - - h h h A -
  item.handOver          - - - h h A -
  item.handOverMine      - - o o o - -
  handOverNote.read      - - o o o - -
  announcement.read      - - h h h A A
  picture.list           - - h h h A A
  picture.upload         - - h h h A A
  picture.change         - - h h h A A
  picture.delete         - - - h h A A
  source.list            - - h h h A A
  source.add             - - - h h A A
  source.change          - - - h h A A
  source.remove          - - - h h A A
  source.trust           - - - - h A A
  source.read            - - - h h A A
  municipality.change    - - - - h A A
  figures.take           - - - - - A A
  figures.read           - - h h h A -
  apiToken.list          - - o o o - -
  apiToken.create        - - o o o - - !
  apiToken.revoke        - - o o o - -
  apiToken.use           A A A A A - -
  webhook.list           - - - - h - -
  webhook.write          - - - - h - - !
  webhook.deliver        - - - - - A A
  municipality.join      - - - - - A -
  session.list           - o o o o - -
  session.end            - o o o o - -
  credential.read        - - o o o - - !
  credential.change      - - o o o - - !
  credential.confirm     - - o o o - -
  wayIn.read             - o - - - - - !
  wayIn.change           - o - - - - - !
  wayIn.confirm          - o - - - - -
  profile.join           A A A A A - -
  profile.signIn         A A A A A - -
  profile.regain         A A A A A - -
  profile.readChoices    - o - - - - -
  profile.read           - o - - - - - !
  profile.change         - o - - - - - !
  profile.hide           - o - - - - -
  profile.save           - o - - - - -
  profile.pause          - o - - - - -
  profile.answer         - o - - - - -
  profile.move           - o - - - - - !
  profile.export         - o - - - - - !
  profile.readLog        - o - - - - - !
  profile.delete         - o - - - - -
  profile.retain         - - - - - A A
  visit.read             - o - - - - - !
  visit.change           - o - - - - - !
  personalFeed.list      - o - - - - - !
  personalFeed.create    - o - - - - - !
  personalFeed.change    - o - - - - - !
  personalFeed.download  - o - - - - - !
  personalFeed.replace   - o - - - - - !
  personalFeed.revoke    - o - - - - -
  personalFeed.fetch     A A A A A - -
  recovery.stop          - o - - - - -
  invitation.create      - - h h h A -
  invitation.list        - - h h h - -
  invitation.cancel      - - h h h - -
  recovery.list          - - h h h - -
  recovery.view          - - h h h - - !
  recovery.agree         - - h h h - - !
  recovery.refuse        - - h h h - -
  staff.accept           A A A A A - -
  staff.signIn           A A A A A - -
  staff.readOwn          - - o o o - -
  staff.leave            - - o o o - - !
  staff.list             - - - - h A -
  staff.listColleagues   - - h h h - -
  staff.cancelInvitation - - - - h - -
  staff.inviteFirst      - - - - - A A
  staff.invite           - - - - h A A !
  staff.changeRole       - - - - h - - !
  staff.remove           - - - - h - - !
  audit.readWork         - - - - h - -
  audit.read             - - - - h - - !
  keys.rotate            - - - - - A -
`;

type Line = { verb: Verb; reach: string[]; fresh: boolean };

const lines: Line[] = expected
  .trim()
  .split('\n')
  .map((line) => {
    const [verb, ...cells] = line.trim().split(/\s+/);
    return { verb: verb as Verb, reach: cells.slice(0, 7), fresh: cells[7] === '!' };
  });

/** The targets each letter lets through. */
const reached: Record<string, readonly TargetName[]> = { A: targetNames, h: ['own', 'home'], o: ['own'], '-': [] };

test('every verb has been decided twice', () => {
  expect(lines.map(({ verb }) => verb).toSorted()).toEqual(Object.keys(verbs).toSorted());
});

describe.each(lines)('$verb', ({ verb, reach, fresh }) => {
  test.each(actorNames.map((name, at) => [name, reach[at] ?? '?'] as const))('%s: %s', (name, letter) => {
    const actor = actors[name];
    for (const target of targetNames) {
      const lets = reached[letter]!.includes(target);
      expect([target, may(actor, verb, targets[target])]).toEqual([target, lets]);
      if (lets) expect(() => authorise(actor, verb, targets[target])).not.toThrow();
      else expect(() => authorise(actor, verb, targets[target])).toThrow(/sign in|may not/i);
    }
    expect(may(actor, verb), 'without saying whose it is').toBe(letter === 'A');
  });

  test(fresh ? 'asks for a fresh sign-in' : 'asks for no fresh sign-in', () => {
    for (const name of ['profile', 'author', 'editor', 'admin'] as const) {
      expect(needsConfirmation({ ...actors[name], fresh: false }, verb)).toBe(fresh);
      expect(needsConfirmation(actors[name], verb)).toBe(false);
    }
    for (const name of ['anonymous', 'operator', 'system'] as const) {
      expect(needsConfirmation(actors[name], verb)).toBe(false);
    }
  });
});

test('the document is what the rule answers; npm run docs writes it', async () => {
  expect(readFileSync(whoMayPath, 'utf8')).toBe(await whoMay());
});
