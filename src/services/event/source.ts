/** Where an imported event came from. */

/** The UID in its own calendar, and what that calendar said last time, to tell its changes from ours. */
export type Source = { uid: string; snapshot: unknown };
