/** Offers what the phone remembers to whoever has signed in. Where one lives now is not part of it. Browser only. */
import { changeDevice, readDevice, type Device } from './store.ts';

/** What a profile takes, as its form says it. */
type Brought = {
  saved: { noun: string; id: string }[];
  interests: string[];
  hidden: { categories: string[]; towns: string[]; places: string[] };
};

/** Shows the form when there is something to bring, and forgets that once it was brought or refused. */
export function startBringing(): void {
  const form = document.querySelector<HTMLFormElement>('[data-bring]');
  const field = form?.querySelector<HTMLInputElement>('[name=lokalt]');
  if (form == null || field == null) return;
  if (form.dataset.bring === 'done') forgetChoices();
  const device = readDevice();
  form.hidden = device.saved.length + device.interests.length + device.hidden.length === 0;
  field.value = JSON.stringify(broughtFrom(device));
  const said = form.querySelector('.bring-what');
  if (said !== null)
    said.textContent = summary(device, JSON.parse(form.dataset.what ?? '{}') as Record<string, string>);
  form.querySelector('[type=button]')?.addEventListener('click', () => {
    forgetChoices();
    form.hidden = true;
  });
}

function forgetChoices(): void {
  changeDevice({ saved: [], interests: [], hidden: [] });
}

function broughtFrom({ saved, interests, hidden }: Device): Brought {
  const named = (letter: string): string[] =>
    hidden.filter(({ name }) => name.startsWith(`${letter}:`)).map(({ name }) => name.slice(2));
  return {
    saved: saved.map(({ noun, id }) => ({ noun, id })),
    interests,
    hidden: { categories: named('k'), towns: named('t'), places: named('p') },
  };
}

function summary(device: Device, what: Record<string, string>): string {
  return (['saved', 'hidden', 'interests'] as const)
    .filter((part) => device[part].length > 0)
    .map((part) => `${device[part].length} ${what[part] ?? ''}`)
    .join(' · ');
}
