/** Findings as a person reads them at the command line. */
import type { Finding } from './finding.ts';

/** One line of text per finding, `name:line: message (rule)`, and one that sums up. */
export function reportLines(name: string, findings: readonly Finding[]): string[] {
  const lines = findings.map(({ line, message, rule }) => `${name}:${line}: ${message} (${rule})`);
  return [...lines, summary(name, findings.length)];
}

function summary(name: string, count: number): string {
  if (count === 0) return `${name}: nothing found.`;
  return count === 1 ? `${name}: 1 finding.` : `${name}: ${count} findings.`;
}
