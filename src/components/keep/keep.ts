/** "Gem" and "Skjul" for a visitor: told to the phone alone. Runs in the browser only. */
import { changeDevice, readDevice, toggled, type Kept } from '../device/store.ts';

/** Starts the buttons of a thing's own page, where they are a visitor's. */
export function startKeeping(): void {
  const part = document.querySelector<HTMLElement>('[data-keep]');
  if (part === null) return;
  const item = JSON.parse(part.dataset.keep ?? '') as Kept;
  const button = part.querySelector<HTMLButtonElement>('[data-keep-button]');
  part.hidden = false;
  if (button !== null) startSaving(button, item, part.dataset.kept ?? '');
  for (const one of document.querySelectorAll<HTMLElement>('[data-hide],[data-show]')) startHiding(one);
  showHidden();
}

function startSaving(button: HTMLButtonElement, item: Kept, kept: string): void {
  const save = button.textContent;
  const isItem = ({ noun, id }: Kept): boolean => noun === item.noun && id === item.id;
  const show = (): void => {
    const isKept = readDevice().saved.some(isItem);
    button.setAttribute('aria-pressed', String(isKept));
    button.textContent = isKept ? kept : save;
    button.classList.toggle('kept', isKept);
  };
  button.addEventListener('click', () => {
    changeDevice({ saved: toggled(readDevice().saved, item, isItem) });
    show();
  });
  show();
}

function startHiding(button: HTMLElement): void {
  const { hide, show, text = '' } = button.dataset;
  button.addEventListener('click', () => {
    const others = readDevice().hidden.filter(({ name }) => name !== (hide ?? show));
    changeDevice({ hidden: hide === undefined ? others : [...others, { name: hide, text }] });
    dispatchEvent(new Event('device'));
    showHidden();
  });
}

/** The notice when any of it is hidden, with a button for each that is. */
function showHidden(): void {
  const names = readDevice().hidden.map(({ name }) => name);
  let any = false;
  for (const button of document.querySelectorAll<HTMLElement>('[data-show]')) {
    button.hidden = !names.includes(button.dataset.show ?? '');
    any ||= !button.hidden;
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-hide]')) {
    button.hidden = names.includes(button.dataset.hide ?? '');
  }
  const notice = document.querySelector<HTMLElement>('[data-hidden-notice]');
  if (notice !== null) notice.hidden = !any;
}
