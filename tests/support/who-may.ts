/** Writes docs/who-may.md: who may do what, asked of the rule that decides and not of the table it reads. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { may, needsConfirmation } from '#domain/authorisation.ts';
import { verbs, type Verb } from '#domain/verbs.ts';
import { actorNames, actors, targetNames, targets, type ActorName } from './actors.ts';

/** Where it stands. */
export const whoMayPath = fileURLToPath(new URL('../../docs/who-may.md', import.meta.url));

/** How far an actor gets with a verb: own, another's at home, another municipality's. */
const reaches: Readonly<Record<string, string>> = {
  '': '–',
  own: 'own',
  'own home': 'home',
  'own home other': 'all',
};

const heads: Readonly<Record<ActorName, string>> = {
  anonymous: 'visitor',
  profile: 'young person',
  author: 'author',
  editor: 'editor',
  admin: 'admin',
  operator: 'command line',
  system: 'job',
};

const introduction = `# Who may do what

Made by \`npm run docs\` from what \`src/domain/authorisation.ts\` answers; a test holds it to that, and to a second list
that is written by hand.

- **–** refused; **own** only what is their own account's; **home** whatever is their own municipality's; **all** without
  regard to whose it is.
- **fresh**: whoever has signed in must have shown who they are within the last quarter of an hour.
- Nobody who signs in reaches what is another municipality's, except to read what is public. What is not named is
  nobody's: without saying whose it is, only **all** lets anyone through.
`;

/** The document as it is to stand. Throws when somebody reaches what no word here says. */
export async function whoMay(): Promise<string> {
  const head = ['verb', ...actorNames.map((name) => heads[name]), 'fresh'];
  const rows = [head, head.map(() => '---'), ...(Object.keys(verbs) as Verb[]).map(row)];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return format(`${introduction}\n${table}\n`, { parser: 'markdown', printWidth: 120 });
}

function row(verb: Verb): string[] {
  const fresh = needsConfirmation({ ...actors.admin, fresh: false }, verb);
  return [`\`${verb}\``, ...actorNames.map((name) => reachOf(name, verb)), fresh ? 'fresh' : ''];
}

function reachOf(name: ActorName, verb: Verb): string {
  const reached = targetNames.filter((target) => may(actors[name], verb, targets[target])).join(' ');
  const word = reaches[reached];
  if (word === undefined) throw new Error(`${name} may ${verb} for ${reached} alone; no word here says that.`);
  return word;
}

if (import.meta.main) writeFileSync(whoMayPath, await whoMay());
