/** Shows what the server says back of a repetition while it is typed. In the browser only. */
import { carriedOver } from './held-days.ts';
import type { Tick } from './holiday-ticks.ts';
import type { DateLeaf, RepeatView } from './repeat-view.ts';

/** Puts each answer in its place as the draft is kept. */
export function startRepeat(part: HTMLElement): void {
  const form = part.closest('form');
  form?.addEventListener('kept', (event) => {
    const { repeat } = (event as CustomEvent<{ repeat?: RepeatView }>).detail;
    if (repeat !== undefined) show(part, repeat);
    setLines(form.querySelector('[data-times]'), repeat?.times ?? []);
  });
}

function show(part: HTMLElement, view: RepeatView): void {
  setText(part, '[data-sentence]', view.sentence);
  setText(part, '[data-rest]', view.rest);
  setLines(part.querySelector('[data-remarks]'), view.remarks);
  setDates(part.querySelector('[data-dates]'), view.dates);
  setTicks(part.querySelector('[data-ticks]'), view.holidays);
}

function setText(part: HTMLElement, selector: string, text: string): void {
  const found = part.querySelector<HTMLElement>(selector);
  if (found !== null && found.textContent.trim() !== text) found.textContent = text;
}

function setLines(list: HTMLElement | null, lines: readonly string[]): void {
  if (list === null) return;
  list.hidden = lines.length === 0;
  list.replaceChildren(...lines.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
}

function setDates(around: HTMLElement | null, dates: readonly DateLeaf[]): void {
  if (around === null) return;
  around.hidden = dates.length === 0;
  around.querySelector('ol')?.replaceChildren(...dates.map((date) => filled(around, { ...date })));
}

/** The same ticks are left alone, so that whoever stands on one stays there. With others, every day stays left out. */
function setTicks(around: HTMLElement | null, ticks: readonly Tick[]): void {
  const list = around?.querySelector('.options');
  if (around == null || list == null) return;
  around.hidden = ticks.length === 0;
  const old = [...list.querySelectorAll('input')];
  if (old.map(({ value }) => value).join(';') === ticks.map(({ value }) => value).join(';')) return;
  const typed = around.closest('form')?.querySelector<HTMLTextAreaElement>('textarea[name="excluded"]');
  const ticked = old.filter(({ checked }) => checked).map(({ value }) => value);
  const next = carriedOver({ ticked, typed: typed?.value ?? '' }, ticks);
  list.replaceChildren(...ticks.map((tick) => tickOf(around, tick, next.ticked.includes(tick.value))));
  if (typed != null) setTyped(typed, next.typed);
}

/** What came out of a tick is seen where it is now. */
function setTyped(typed: HTMLTextAreaElement, text: string): void {
  if (typed.value === text) return;
  typed.value = text;
  const around = typed.closest('details');
  if (around !== null && text !== '') around.open = true;
}

function tickOf(around: HTMLElement, { value, text, help }: Tick, checked: boolean): Node {
  const copy = filled(around, { text, help });
  const box = copy.querySelector('input');
  if (box !== null) Object.assign(box, { value, checked });
  return copy;
}

/** A copy of the template in a part of the page, each text in the element of that name. */
function filled(around: HTMLElement, texts: Readonly<Record<string, string>>): DocumentFragment {
  const copy = around.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
  for (const [name, text] of Object.entries(texts)) {
    const place = copy.querySelector(`[data-${name}]`);
    if (place !== null) place.textContent = text;
  }
  return copy;
}
