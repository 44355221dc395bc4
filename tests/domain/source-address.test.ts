/** When two addresses are one. */
import { expect, test } from 'vitest';
import { sameAddress, SourceAddress } from '#domain/source.ts';

const one = (typed: string): string => sameAddress(SourceAddress.parse(typed));

test('an address is the same however it is typed', () => {
  const all = [
    'https://Klub.example.org:443/k.ics',
    'http://klub.example.org:80/k.ics/',
    'webcal://klub.example.org./k.ics',
  ];
  expect(new Set([...all, 'klub.example.org/k.ics#top'].map(one)).size).toBe(1);
});

test('another path, query, port or host is another address', () => {
  const all = ['/k.ics', '/K.ics', '/k.ics?a=1', '/k.ics?a=2'].map((path) => one(`https://example.org${path}`));
  expect(new Set([...all, one('https://example.org:8443/k.ics'), one('https://www.example.org/k.ics')]).size).toBe(6);
});
