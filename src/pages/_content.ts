/** A text about the site itself, taken apart: its title, its lead and the rest, all of it Markdown. */

export type Content = { title: string; lead: string; text: string };

/** Takes apart a text that begins with `# Title`, a paragraph, and the rest. */
export function contentOf(markdown: string): Content {
  const [heading = '', lead = '', ...rest] = markdown.trim().split('\n\n');
  return { title: heading.replace(/^# /, ''), lead, text: rest.join('\n\n') };
}
