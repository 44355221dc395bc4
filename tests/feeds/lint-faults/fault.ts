import type { RuleName } from '#feeds/lint/finding.ts';

/** A healthy calendar with one fault: the rule that must say so, what was done to it, and the file. */
export type Fault = [rule: RuleName, what: string, file: string | Uint8Array];
