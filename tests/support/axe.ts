/** What axe finds wrong with a page as it stands in the browser: WCAG 2.2, and good practice. */
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** One line for every element that something is wrong with. */
export async function faultsOfAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    return here.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.html.slice(0, 120)}: ${node.failureSummary ?? ''}`),
  );
}
