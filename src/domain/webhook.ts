/** What a webhook is told, and how long a telling is tried. Signed as standardwebhooks.com says. */
import type { AnnouncementKind } from './announcement.ts';
import type { DraftNoun } from './draft.ts';
import type { WebhookTopic } from './integration.ts';

const topics = {
  published: 'published',
  reinstated: 'published',
  changed: 'changed',
  moved: 'changed',
  cancelled: 'cancelled',
  withdrawn: 'cancelled',
} as const satisfies Record<AnnouncementKind, WebhookTopic>;

/** The topic that a kind of announcement belongs to. */
export function topicOf(kind: AnnouncementKind): WebhookTopic {
  return topics[kind];
}

/** What is sent: that something happened, and where it stands. Whoever is told reads the rest where everybody may. */
export type WebhookMessage = {
  /** `event.cancelled`; `ping` when somebody tries it out. */
  type: `${DraftNoun}.${WebhookTopic}` | 'ping';
  /** When it happened (RFC 3339). */
  timestamp: string;
  data: WebhookData | Record<string, never>;
};

/** What it was about. `recurrenceId` names one date of a series by its original start. */
type WebhookData = {
  municipality: string;
  noun: DraftNoun;
  id: string;
  kind: AnnouncementKind;
  recurrenceId: string | null;
  reason: string | null;
};

/** Seconds until the next attempt after so many: at once at first, then ever more patient, for three days in all. */
const waits = [60, 300, 1800, 7200, 28_800, 86_400, 86_400] as const;

/** How long to wait after the attempt of that number; null when it is given up. */
export function waitAfter(attempts: number): number | null {
  return waits[attempts - 1] ?? null;
}
