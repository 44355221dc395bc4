/** What ties a control to its label, its help and its error (ARIA 1.2 §6.6). */

type Said = { name: string; help?: string | undefined; error?: string | undefined };

/** The id of a control; a complaint about its field leads there. */
export function idOf(name: string): string {
  return `felt-${name}`;
}

/** The attributes of a control that has a label, and perhaps help and an error. */
export function tiedTo({ name, help, error }: Said) {
  const id = idOf(name);
  const by = [help === undefined ? null : `${id}-hjaelp`, error === undefined ? null : `${id}-fejl`];
  return {
    id,
    name,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-describedby': by.filter((one) => one !== null).join(' ') || undefined,
  };
}
