/** Servers that cannot show that they are who they are: a sentence that says what is wrong, and nothing of theirs is read. */
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addSource } from '#services/source/add.ts';
import type { Ctx } from '#services/hub.ts';
import { previewSource } from '#services/source/preview.ts';
import { getSource, listSources } from '#services/source/queries.ts';
import { readSource } from '#services/source/read.ts';
import { newAuthority, selfSigned, type Authority, type Shown } from '#tests/support/certificates.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { calendar, hour } from '../importing.ts';
import { refused } from '../refused.ts';

let authority: Authority;
let at: TestHub;
let editor: Ctx;
const known = getCACertificates('default');
const heard: string[] = [];
const server = createServer((req, res) => {
  heard.push(req.url ?? '');
  res.writeHead(200, { 'content-type': 'text/calendar' }).end(calendar(hour));
});
let url: string;

beforeAll(async () => {
  authority = await newAuthority();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  url = `https://${host}/klub.ics`;
  at = await openTestHub({ sourceHosts: [host] });
  editor = await asStaff(at.hub, 'editor');
  setDefaultCACertificates([...known, authority.cert]);
});
afterEach(() => void (heard.length = 0));
afterAll(async () => {
  setDefaultCACertificates(known);
  server.closeAllConnections();
  server.close();
  await at.close();
});

const show = (shown: Shown): void => server.setSecureContext(shown);
const here = { ip: '127.0.0.1' };
const stranger = async () => (await newAuthority()).sign(here);
const faults: [string, () => Promise<Shown>, string, string][] = [
  ['made by itself', () => selfSigned(here), 'no-secure-connection', 'Ingen, vi stoler på, står inde for'],
  ['of an authority that nobody knows', stranger, 'no-secure-connection', 'Ingen, vi stoler på, står inde for'],
  ['that has run out', () => authority.sign({ ...here, until: '2026-01-01' }), 'certificate-expired', 'gælder ikke'],
  ['of another', () => authority.sign({ dns: 'anden.example' }), 'certificate-of-another', 'for en anden adresse'],
];

test.each(faults)(
  'a server with a certificate %s is not read, and that is said',
  async (_, made, _failure, sentence) => {
    show(await made());
    const details = { name: 'Klubben', category: 'klub' };
    for (const asked of [previewSource(editor, 'haderslev', url), addSource(editor, 'haderslev', url, details)])
      expect((await refused(asked)).complaints).toMatchObject([
        { field: 'url', da: expect.stringContaining(sentence) as string },
      ]);
    expect([heard, await listSources(editor, 'haderslev')]).toEqual([[], []]);
  },
);

test('a source that was well fails for as long as its certificate does, and is read again when that is right', async () => {
  show(await authority.sign(here));
  const id = await addSource(editor, 'haderslev', url, { name: 'Klubben', category: 'klub' });
  expect(heard).toEqual(['/klub.ics']);
  for (const [, made, failure] of faults) {
    show(await made());
    expect(await readSource(editor, 'haderslev', id)).toMatchObject({ failure });
    const stands = { failure, failingSince: expect.any(Number) as number, waiting: 1 };
    expect(await getSource(editor, 'haderslev', id)).toMatchObject(stands);
  }
  expect(heard).toEqual(['/klub.ics']);
  show(await authority.sign(here));
  expect(await readSource(editor, 'haderslev', id)).toMatchObject({ failure: null, unchanged: true });
});
