/** Takes what a phone has hidden out of the lists on a page, as they stand. Runs in the browser only. */
import { readDevice } from './store.ts';

/** Writes a stylesheet that a page has adopted; a script may do so under any content security policy (CSSOM). */
export function hideOnPage(sheet: CSSStyleSheet): void {
  const names = readDevice().hidden.map(({ name }) => `[data-is~="${name}"]`);
  const gone = `:is(${names.join(',')})`;
  const emptied = `.day:has([data-is]):not(:has([data-is]:not(${gone})))`;
  sheet.replaceSync(names.length === 0 ? '' : `${gone},${emptied}{display:none!important}`);
}
