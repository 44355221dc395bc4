/** Our own sources, read as syntax trees. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file by its path from the root, with its text. */
export type Source = { path: string; text: string };

/** The files of some folders, by glob from the root. */
export function sourcesOf(...globs: string[]): Source[] {
  return globSync(globs, { cwd: root })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}

/** The syntax tree of a file; of an Astro page, its front matter. */
export function parse({ path, text }: Source): ts.SourceFile {
  const code = path.endsWith('.astro') ? (/^---\n([^]*?)\n---/.exec(text)?.[1] ?? '') : text;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** What a file imports, and by which names. */
export function importsOf(file: ts.SourceFile): { from: string; names: string[] }[] {
  return file.statements.filter(ts.isImportDeclaration).map((statement) => ({
    from: (statement.moduleSpecifier as ts.StringLiteral).text,
    names: namesOf(statement.importClause),
  }));
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  const named = clause?.namedBindings;
  if (named === undefined) return clause?.name === undefined ? [] : [clause.name.text];
  const names = ts.isNamespaceImport(named) ? [named.name.text] : named.elements.map((one) => one.name.text);
  return clause?.name === undefined ? names : [clause.name.text, ...names];
}

/** Every node below one, itself included. `enter` says whether to look inside. */
export function* below(node: ts.Node, enter: (node: ts.Node) => boolean = () => true): Generator<ts.Node> {
  yield node;
  if (!enter(node)) return;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* below(child, enter);
}

/** Where a node stands, for a person to find it. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
