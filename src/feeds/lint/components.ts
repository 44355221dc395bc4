/** Content lines as a tree of components. */
import type { ContentLine } from './content-lines.ts';
import type { Finding } from './finding.ts';

/** A component with its own properties and the components inside it; `line` is its BEGIN. */
export type Component = { name: string; line: number; properties: ContentLine[]; inside: Component[] };

/** The tree under an unnamed root, and every BEGIN and END that has no partner. */
export function componentTree(lines: readonly ContentLine[]): { root: Component; findings: Finding[] } {
  const root: Component = { name: '', line: 1, properties: [], inside: [] };
  const findings: Finding[] = [];
  let open: Component[] = [root];
  for (const line of lines) {
    if (line.name === 'BEGIN') open = begun(open, line);
    else if (line.name === 'END') open = ended(open, line, findings);
    else open.at(-1)?.properties.push(line);
  }
  findings.push(...open.slice(1).map(({ name, line }) => unbalanced(line, `BEGIN:${name} is never ended.`)));
  return { root, findings };
}

function begun(open: Component[], { value, number }: ContentLine): Component[] {
  const component = { name: value.toUpperCase(), line: number, properties: [], inside: [] };
  open.at(-1)?.inside.push(component);
  return [...open, component];
}

function ended(open: Component[], { value, number }: ContentLine, findings: Finding[]): Component[] {
  const depth = open.findLastIndex(({ name }) => name === value.toUpperCase());
  if (depth < 1) {
    findings.push(unbalanced(number, `END:${value} ends nothing.`));
    return open;
  }
  findings.push(
    ...open
      .slice(depth + 1)
      .map(({ name, line }) => unbalanced(line, `BEGIN:${name} is not ended before END:${value}.`)),
  );
  return open.slice(0, depth);
}

function unbalanced(line: number, message: string): Finding {
  return { rule: 'unbalanced', line, message };
}

/** The first property of a name. */
export function propertyOf(component: Component, name: string): ContentLine | undefined {
  return component.properties.find((line) => line.name === name);
}

/** All properties of a name. */
export function propertiesOf(component: Component, name: string): ContentLine[] {
  return component.properties.filter((line) => line.name === name);
}

/** The value of a property, undefined when it is not there. */
export function valueOf(component: Component, name: string): string | undefined {
  return propertyOf(component, name)?.value;
}

/** The components of a name directly inside. */
export function insideOf(component: Component, name: string): Component[] {
  return component.inside.filter((one) => one.name === name);
}

/** A component and everything inside it. */
export function withDescendants(component: Component): Component[] {
  return [component, ...component.inside.flatMap(withDescendants)];
}
