/** Where an imported event came from. */

/** Its calendar, the UID it has there, and what that calendar said last time, to tell its changes from ours. */
export type Source = { calendar: string; uid: string; snapshot: unknown };
