import { describe, expect, test } from 'vitest';
import { htmlOf } from '#components/prose/markdown.ts';

describe('text somebody wrote', () => {
  test('reads as it was meant', () => {
    expect(htmlOf('# Praktisk\n\nVi mødes **på Bispen**.\n\n- tag varmt tøj på')).toBe(
      '<h2>Praktisk</h2>\n<p>Vi mødes <strong>på Bispen</strong>.</p>\n<ul>\n<li>tag varmt tøj på</li>\n</ul>\n',
    );
  });

  test('links go to the web, to mail and to a phone, and nowhere else', () => {
    expect(htmlOf('[læs mere](https://example.org/)')).toContain('<a href="https://example.org/" rel="noopener">');
    expect(htmlOf('[ring](tel:116111)')).toContain('href="tel:116111"');
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//example.org', 'file:///etc']) {
      expect(htmlOf(`[læs](${address})`)).not.toContain('href="');
    }
  });

  test('HTML of the writer is shown as text, never obeyed', () => {
    const html = htmlOf(
      '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n![x](https://example.org/spor.gif)',
    );
    expect(html).not.toMatch(/<(script|img)/);
    expect(html).toContain('&lt;script&gt;');
  });
});
