/** What a list of the office is narrowed by: each word of its address that narrows it, as a link without it. */

/** The choices, and the list with none of them. */
export type ChosenHere = { choices: readonly { text: string; href: string }[]; all: string };

/**
 * Reads it from the list's own address. `named` says in words what each name of the address means now, null for one
 * that narrows nothing. A link begins the list anew: where in it one was holds for this choice alone.
 */
export function chosenHere(
  { pathname, searchParams }: URL,
  named: Readonly<Record<string, string | null>>,
): ChosenHere {
  const without = (names: readonly string[]): string => {
    const query = new URLSearchParams(searchParams);
    for (const name of [...names, 'efter']) query.delete(name);
    return query.size === 0 ? pathname : `${pathname}?${query}`;
  };
  const choices = Object.entries(named).flatMap(([name, text]) =>
    text === null ? [] : [{ text, href: without([name]) }],
  );
  return { choices, all: without(Object.keys(named)) };
}
