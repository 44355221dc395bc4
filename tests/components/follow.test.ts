import { expect, test } from 'vitest';
import { calendarLinks, isTooLong } from '#components/follow/addresses.ts';
import { qrOf } from '#components/qr/qr.ts';

const https = 'https://hjemegn.example/feeds/haderslev.ics?kategori=klub,sport&by=vojens';

test('each program gets the address in the form it takes', () => {
  const links = calendarLinks(https, 'Haderslev: Klub, Vojens');
  expect(links.webcal).toBe(https.replace('https:', 'webcal:'));
  expect(new URL(links.google).searchParams.get('cid')).toBe(links.webcal);
  for (const outlook of [links.outlook, links.office]) {
    expect(new URL(outlook).searchParams.get('url')).toBe(https);
    expect(new URL(outlook).searchParams.get('name')).toBe('Haderslev: Klub, Vojens');
  }
});

test('an address over 200 characters is too long for some', () => {
  expect(isTooLong('x'.repeat(200))).toBe(false);
  expect(isTooLong('x'.repeat(201))).toBe(true);
});

test('a code has its three corners and four modules of quiet around it', () => {
  const { size, d } = qrOf(https);
  expect(size).toBeGreaterThanOrEqual(21 + 8);
  expect(d).toContain(`M4 4h7v1H4z`);
  expect(d).toContain(`M${size - 11} 4h7v1H${size - 11}z`);
  expect(d).toContain(`M4 ${size - 5}h7v1H4z`);
  expect(d).not.toMatch(/M[0-3] /);
});
