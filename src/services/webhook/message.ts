/** Sending one message, and what its answer means. */
import type { WebhookMessage } from '#domain/webhook.ts';
import type { Hub } from '../hub.ts';
import { OutgoingFault } from '../outgoing/fault.ts';
import { send } from '../outgoing/send.ts';
import { secretOf, signedHeaders } from './records.ts';

/** Little is waited for, and of what is answered only the status counts. */
const patience = { total: 10_000, idle: 5000, most: { sent: 1_000_000, unpacked: 1_000_000 } };

/** Where to, and what signs it. */
export type Address = { id: string; url: string; secret: string };

/** Sends it; answers the status, or null when nobody answered as they should. */
export async function sendMessage(hub: Hub, to: Address, id: string, message: WebhookMessage): Promise<number | null> {
  const body = JSON.stringify(message);
  const at = Math.floor(hub.clock().epochMilliseconds / 1000);
  const headers = {
    'content-type': 'application/json',
    ...signedHeaders(secretOf(hub.keys, to), { id, at, body }),
  };
  try {
    const asker = { agent: 'Hjemegn', exceptions: hub.settings.sourceHosts };
    const outgoing = { url: to.url, method: 'POST' as const, headers, body, redirects: 0, patience };
    return (await send(asker, outgoing)).status;
  } catch (error) {
    if (error instanceof OutgoingFault) return null;
    throw error;
  }
}
