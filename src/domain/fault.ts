/** What may be written of a fault of ours. */

/**
 * What kind of error it was and where it happened, and the same of its cause. Never its message: that holds what was
 * being worked with, such as a query's parameters or a text that could not be read.
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return 'Something was thrown that is no error.';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').replace(error.message, '').match(/^ {4}at .*$/gm) ?? [];
  const cause = error.cause === undefined ? [] : [`caused by ${describeFault(error.cause)}`];
  return [`${error.name}${code}`, ...places, ...cause].join('\n');
}
