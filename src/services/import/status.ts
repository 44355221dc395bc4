/** How certain an event of a file is, and who may know of it (RFC 5545 §3.8.1.11, §3.8.1.3). */
import { textOf, type Properties } from './properties.ts';
import type { Said } from './said.ts';

export function statusOf(properties: Properties): Said['status'] {
  if (isCancelled(properties)) return 'cancelled';
  return textOf(properties, 'status').toUpperCase() === 'TENTATIVE' ? 'tentative' : 'confirmed';
}

export function isCancelled(properties: Properties): boolean {
  return textOf(properties, 'status').toUpperCase() === 'CANCELLED';
}

/** For the calendar's owner only; a word nobody knows is taken for private (RFC 5545 §3.8.1.3). */
export function isPrivate(properties: Properties): boolean {
  const said = textOf(properties, 'class').toUpperCase();
  return said !== '' && said !== 'PUBLIC';
}
