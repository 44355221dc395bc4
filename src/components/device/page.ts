/** Fills Min side from the phone, and remembers what is changed there. Runs in the browser only. */
import { changeDevice, forgetDevice, readDevice, toggled, type Kept } from './store.ts';

/** Shows the parts that need a script, and keeps them as the phone remembers them. */
export function startDevicePage(): void {
  const page = document.querySelector<HTMLElement>('[data-device-page]');
  if (page === null) return;
  for (const part of page.querySelectorAll<HTMLElement>('[data-device-part]')) part.hidden = false;
  const clear = page.querySelector<HTMLButtonElement>('[data-device-clear]');
  clear?.addEventListener('click', () => {
    forgetDevice();
    changed();
    const said = clear.parentElement?.querySelector<HTMLElement>('[role=status]');
    if (said != null) said.textContent = said.dataset.done ?? '';
  });
  page.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) remember(target);
  });
  addEventListener('device', () => show(page));
  show(page);
}

function changed(): void {
  dispatchEvent(new Event('device'));
}

function remember(box: HTMLInputElement): void {
  const { interests, hidden } = readDevice();
  const { value } = box;
  const text = box.nextElementSibling?.textContent ?? value;
  const what = box.closest<HTMLElement>('[data-device-ticks]')?.dataset.deviceTicks;
  if (what === 'interests') changeDevice({ interests: toggled(interests, value, (one) => one === value) });
  else changeDevice({ hidden: toggled(hidden, { name: value, text }, ({ name }) => name === value) });
  changed();
}

function show(page: HTMLElement): void {
  const { saved, interests, hidden } = readDevice();
  showSaved(page, saved);
  showPlaces(page);
  const chosen = { interests, hidden: hidden.map(({ name }) => name) };
  for (const box of page.querySelectorAll<HTMLInputElement>('[data-device-ticks] input')) {
    const what = box.closest<HTMLElement>('[data-device-ticks]')?.dataset.deviceTicks;
    box.checked = chosen[what === 'interests' ? 'interests' : 'hidden'].includes(box.value);
  }
  const look = page.querySelector<HTMLElement>('[data-device-look]');
  const link = look?.querySelector('a');
  if (look == null || link == null) return;
  look.hidden = interests.length === 0;
  link.search = interests.length === 0 ? '' : `?kategori=${interests.map(encodeURIComponent).join(',')}`;
}

function showSaved(page: HTMLElement, saved: readonly Kept[]): void {
  const empty = page.querySelector<HTMLElement>('[data-device-empty]');
  if (empty !== null) empty.hidden = saved.length > 0;
  page.querySelector('[data-device-saved]')?.replaceChildren(...saved.map((one) => lineOf(one, page.dataset.remove)));
}

function lineOf({ noun, id, title, path }: Kept, remove = ''): HTMLElement {
  const link = Object.assign(document.createElement('a'), { textContent: title });
  // Only ever an address of this site, whatever stands in the storage.
  link.href = /^\/[^/\\]/.test(path) ? path : '/';
  const heading = Object.assign(document.createElement('h3'), { className: 'own-list-title' });
  heading.append(link);
  const button = Object.assign(document.createElement('button'), {
    className: 'button plain slim',
    textContent: remove,
  });
  button.setAttribute('aria-label', `${remove} ${title}`);
  button.addEventListener('click', () => {
    changeDevice({ saved: readDevice().saved.filter((one) => one.noun !== noun || one.id !== id) });
    changed();
  });
  const line = document.createElement('li');
  line.append(heading, button);
  return line;
}

/** Places are known by those that were hidden on their pages. */
function showPlaces(page: HTMLElement): void {
  const part = page.querySelector<HTMLElement>('[data-device-places]');
  const places = readDevice().hidden.filter(({ name }) => name.startsWith('p:'));
  if (part === null) return;
  part.hidden = places.length === 0;
  part.querySelector('ul')?.replaceChildren(...places.map(({ name, text }) => tickOf(name, text)));
}

function tickOf(value: string, text: string): HTMLElement {
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', value });
  const label = Object.assign(document.createElement('label'), { className: 'chip' });
  label.append(box, Object.assign(document.createElement('span'), { textContent: text }));
  const line = document.createElement('li');
  line.append(label);
  return line;
}
