/** Who may do what. Pure: an actor, an action and the municipality it touches; no lookup, no clock. */
import { forbidden } from './errors.ts';

/** Who is asking. `operator` is a person at the machine's own command line; `system` is a job of ours. */
export type Actor = { kind: 'anonymous' } | { kind: 'operator' } | { kind: 'system'; job: string };

/** What can be asked for: reading what is public, or changing it. */
export type Action = 'read' | 'write';

/** True when the actor may do it. Switched exhaustively: a new kind of actor does not compile until it is decided. */
export function may(actor: Actor, action: Action): boolean {
  switch (actor.kind) {
    case 'anonymous':
      return action === 'read';
    case 'operator':
    case 'system':
      return true;
  }
}

/** Throws `forbidden` unless the actor may. The first line of every verb. */
export function authorise(actor: Actor, action: Action): void {
  if (!may(actor, action)) throw forbidden();
}
