import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { runCommand } from '../../src/cli/run.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';

let at: TestHub;
const said: string[] = [];
beforeAll(async () => void (at = await openTestHub()));
afterAll(() => at.close());

const run = (...argv: string[]) =>
  runCommand(at.hub, argv, {
    out: (line) => said.push(line),
    err: (line) => said.push(line),
    progress: () => undefined,
    readFile: () => Promise.reject(new Error('No file is read.')),
  });

test('deleting asks to be told twice, and then nothing is left of the event', async () => {
  const { id } = await createEvent(at.hub, 'haderslev', {
    title: 'Må ikke gemmes',
    category: 'klub',
    start: '2026-12-03T19:00',
    end: '2026-12-03T22:00',
  });
  expect(await run('event', 'delete', id)).toBe(1);
  expect(said.at(-1)).toContain('--sure');
  expect(await run('event', 'show', id)).toBe(0);
  expect(await run('event', 'delete', id, '--sure')).toBe(0);
  expect(await run('event', 'show', id)).toBe(1);
  expect(await run('event', 'delete', id, '--sure')).toBe(1);
});
