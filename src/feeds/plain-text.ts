/** Markdown as plain text, for readers that show no markup. */
import MarkdownIt, { type Token } from 'markdown-it';

const markdown = new MarkdownIt({ html: false });

/** What a line of Markdown that means something else than it says has in it, or begins with. */
const markup = /[*_`[\]<>&\\~#|]|[ \t]\n|\n[ \t]|^\s*([-+]|\d+[.)])[ \t]|\n\s*([-+=]|\d+[.)])/;

/** The words of a Markdown text: paragraphs apart by an empty line, list items on lines of their own, links written out. */
export function plainText(text: string): string {
  const unified = text.replaceAll(/\r\n?/g, '\n').trim();
  if (!markup.test(unified)) return unified.replaceAll(/\n{3,}/g, '\n\n').replaceAll(/(?<!\n)\n(?!\n)/g, ' ');
  return blocksOf(markdown.parse(unified, {})).join('');
}

/** Each block with what goes before it: an empty line, a line break within a list, the mark of a list item. */
function blocksOf(tokens: readonly Token[]): string[] {
  const blocks: string[] = [];
  let mark = '';
  let gap = '';
  for (const token of tokens) {
    if (token.level === 0 && /_list_(open|close)$/.test(token.type)) gap = '\n\n';
    if (token.type === 'list_item_open') mark = token.info === '' ? '• ' : `${token.info}. `;
    const words = wordsOf(token);
    if (words === '') continue;
    blocks.push(`${blocks.length === 0 ? '' : gap}${mark}${words}`);
    gap = token.level > 1 ? '\n' : '\n\n';
    mark = '';
  }
  return blocks;
}

function wordsOf({ type, content, children }: Token): string {
  if (type === 'fence' || type === 'code_block') return content.trimEnd();
  return type === 'inline' ? inlineWords(children ?? []).trim() : '';
}

function inlineWords(tokens: readonly Token[]): string {
  return tokens.map((token, index) => wordsWithin(token, tokens.slice(0, index))).join('');
}

function wordsWithin(token: Token, before: readonly Token[]): string {
  switch (token.type) {
    case 'softbreak':
      return ' ';
    case 'hardbreak':
      return '\n';
    case 'link_close':
      return addressAfter(before);
    default:
      return token.content;
  }
}

/** The address of the link that ends here, unless it is what the link says. */
function addressAfter(before: readonly Token[]): string {
  const opened = before.findLastIndex(({ type }) => type === 'link_open');
  const address = before[opened]?.attrGet('href') ?? '';
  const said = before
    .slice(opened + 1)
    .map(({ content }) => content)
    .join('');
  return said === address || address === `mailto:${said}` || address === `tel:${said}` ? '' : ` (${address})`;
}
