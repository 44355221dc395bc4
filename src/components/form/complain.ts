/** What is wrong with a form, shown by a script as the page itself shows it. In the browser only. */
import { idOf } from './labels.ts';

/** A sentence for whoever types, and the field it is about. */
export type Said = { field: string; said: string };

/** Shows what is wrong beside each field and summed up above, in the place of what stood there; with nothing, takes it away. */
export function showComplaints(form: HTMLFormElement, heading: string, complaints: readonly Said[]): void {
  for (const error of form.querySelectorAll('[data-said]')) error.remove();
  for (const field of form.querySelectorAll('.field.wrong')) clear(field);
  form.querySelector('.complaints')?.remove();
  if (complaints.length === 0) return;
  for (const complaint of complaints) showBeside(form, complaint);
  const summary = summed(heading, complaints);
  const [first] = form.children;
  if (first?.matches('[data-save]') === true) first.after(summary);
  else form.prepend(summary);
}

/** Leads whoever chose something to what is said of it. */
export function leadToComplaints(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('.complaints')?.focus();
}

function clear(field: Element): void {
  field.classList.remove('wrong');
  for (const error of field.querySelectorAll('.field-error')) error.remove();
  for (const control of field.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
}

function showBeside(form: HTMLFormElement, { field, said }: Said): void {
  const control = form.querySelector<HTMLElement>(`#${CSS.escape(idOf(field))}`);
  if (control === null) return;
  const error = element('p', 'field-error', said);
  error.id = `${control.id}-fejl`;
  error.dataset.said = '';
  const around = control.closest('.field') ?? control;
  around.classList.add('wrong');
  if (around === control) control.querySelector('legend')?.after(error);
  else control.before(error);
  control.setAttribute('aria-invalid', 'true');
  const by = new Set([...(control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean), error.id]);
  control.setAttribute('aria-describedby', [...by].join(' '));
  const closed = control.closest('details');
  if (closed !== null) closed.open = true;
}

function summed(heading: string, complaints: readonly Said[]): HTMLElement {
  const summary = element('div', 'complaints', '');
  summary.role = 'alert';
  summary.tabIndex = -1;
  const list = document.createElement('ul');
  for (const { field, said } of complaints) {
    const line = document.createElement('li');
    const link = element('a', '', said);
    link.setAttribute('href', `#${idOf(field)}`);
    line.append(field === '' ? said : link);
    list.append(line);
  }
  summary.append(element('h2', '', heading), list);
  return summary;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
