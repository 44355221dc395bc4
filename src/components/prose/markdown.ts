/** Markdown somebody wrote, or that came in from elsewhere, as HTML that can do nothing but be read. */
import MarkdownIt from 'markdown-it';
import sanitize from 'sanitize-html';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });

const harmless: sanitize.IOptions = {
  allowedTags: [
    'p',
    'br',
    'hr',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    's',
    'blockquote',
    'code',
    'pre',
    'a',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // A page has one h1, and it is not in the text.
  transformTags: { h1: 'h2', h5: 'h4', h6: 'h4', a: sanitize.simpleTransform('a', { rel: 'noopener' }) },
};

/** HTML of Markdown: no HTML of the writer's own, no pictures, no script, links to the web, mail and phone only. */
export function htmlOf(text: string): string {
  return sanitize(markdown.render(text), harmless);
}
