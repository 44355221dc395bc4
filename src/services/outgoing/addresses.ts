/** Which machines may be asked at all: those that anybody on the internet could ask (IANA special-purpose registries). */
import { BlockList, isIP } from 'node:net';

/** IPv4 that is this machine, this network, nobody or a test (RFC 6890 and what was added to its registry since). */
const special4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // Inside the public range, yet where a provider of machines keeps what is for the machine alone.
  ...['100.100.100.200/32', '168.63.129.16/32'],
] as const;

/** The only IPv6 that is given out to anybody (RFC 4291 §2.4). Loopback, ULA, link-local, mapped and NAT64 lie outside. */
const global6 = '2000::/3';

/** What lies inside it and is not a machine of its own: protocols (Teredo, ORCHID), 6to4, documentation. */
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const;

/** Answers whether an address is one that the public internet has; what is no address is not. */
export type Guard = (address: string) => boolean;

/** Makes the guard. */
export function openGuard(): Guard {
  const special = listOf([...special4, ...special6]);
  const global = listOf([global6]);
  return (address) => {
    const version = isIP(address);
    if (version === 4) return !special.check(address, 'ipv4');
    return version === 6 && global.check(address, 'ipv6') && !special.check(address, 'ipv6');
  };
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length = ''] = network.split('/');
    list.addSubnet(address, Number(length), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}
