/** Bars drawn on the server as SVG. Its colours and letters come from the page's own style sheet. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** One bar; null is a number that is hidden, which is drawn as a mark of its own and never as nought. */
export type Bar = { label: string; value: number | null };

/** Room for one bar, and for what stands around them, in pixels of the drawing. */
const row = 34;
const around = 44;

/** The drawing. It says nothing that the table beside it does not, so it is left out for those who have it read aloud. */
export function barChart(bars: readonly Bar[], hidden: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawn = Plot.plot({
    document,
    width: 440,
    height: bars.length * row + around,
    marginLeft: 168,
    marginRight: 44,
    x: { label: null, grid: true, ticks: 4, tickFormat: wholeOnly, domain: [0, highest(bars)] },
    y: { label: null, domain: bars.map(({ label }) => label), tickSize: 0 },
    marks: [
      Plot.barX(known(bars), { x: 'value', y: 'label', className: 'chart-bar' }),
      Plot.text(known(bars), {
        x: 'value',
        y: 'label',
        text: 'value',
        dx: 6,
        textAnchor: 'start',
        className: 'chart-value',
      }),
      Plot.text(
        bars.filter(({ value }) => value === null),
        { x: 0, y: 'label', text: () => hidden, dx: 6, textAnchor: 'start', className: 'chart-hidden' },
      ),
      Plot.ruleX([0]),
    ],
  });
  // What Plot writes into the drawing itself the content security policy does not let through; the page has the like.
  drawn.querySelector('style')?.remove();
  drawn.setAttribute('class', 'chart');
  drawn.setAttribute('aria-hidden', 'true');
  drawn.setAttribute('focusable', 'false');
  return drawn.outerHTML;
}

function known(bars: readonly Bar[]): { label: string; value: number }[] {
  return bars.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
}

function highest(bars: readonly Bar[]): number {
  return Math.max(5, ...known(bars).map(({ value }) => value));
}

function wholeOnly(tick: number): string {
  return Number.isInteger(tick) ? String(tick) : '';
}
