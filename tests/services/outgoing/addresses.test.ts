/** Which machines may be asked at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openGuard } from '#services/outgoing/addresses.ts';

const isPublic = openGuard();

describe('an address that only we could reach is never asked', () => {
  test.each([
    ['this machine', ['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::', '::1']],
    ['a private network', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::']],
    ['the link, and the keepers of keys on it', ['169.254.169.254', '169.254.0.1', 'fe80::1', 'fd00:ec2::254']],
    ['other keepers of keys', ['100.100.100.200', '168.63.129.16', '192.0.0.192']],
    ['a provider’s inner network', ['100.64.0.1', '100.127.255.255']],
    ['many at once, or nobody', ['224.0.0.1', '239.255.255.255', '255.255.255.255', '240.0.0.1', 'ff02::1']],
    ['tests and books', ['192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1']],
    ['IPv4 in another coat', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1']],
    ['a tunnel', ['2002:7f00:1::', '2001::1', '2001:0:7f00:1::', '64:ff9b:1::1', '5f00::1', '100::1']],
    ['no address', ['', 'localhost', '127.1', '2130706433', '0x7f.1', '1.2.3.4.5', 'fe80::1%eth0']],
  ])('%s', (_, addresses) => {
    expect(addresses.filter(isPublic)).toEqual([]);
  });

  test('whatever comes after 127, 10 and 192.168', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (a, b, c) => {
        expect([`127.${a}.${b}.${c}`, `10.${a}.${b}.${c}`, `192.168.${a}.${b}`].some(isPublic)).toBe(false);
      }),
    );
  });
});

test('what everybody could ask may be asked', () => {
  const all = ['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.255.255', '100.128.0.1', '2a00:1450:400f::1'];
  expect(all.filter((one) => !isPublic(one))).toEqual([]);
});
