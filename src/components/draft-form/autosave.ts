/** Keeps a form while it is being written: a moment after typing stops, and when the page is left. In the browser only. */
import { leadToComplaints, showComplaints } from '../form/complain.ts';
import { ask, carriesFile, TooLong, type Answer } from './ask.ts';

/** Milliseconds after a key, after a choice, and before another attempt. */
const patience = { typed: 1000, chosen: 150, failed: 5000 } as const;

/** What a form that keeps itself is at. */
type Keeping = {
  form: HTMLFormElement;
  timer: number;
  dirty: boolean;
  /** The last attempt did not reach anybody, or was not taken. */
  failing: boolean;
  stopped: boolean;
  /** Something typed could not be taken, and stands beside its field. */
  complaining: boolean;
  running: Promise<void> | null;
};

/** Keeps the form from now on. */
export function startAutosave(form: HTMLFormElement): void {
  const keeping: Keeping = {
    form,
    timer: 0,
    dirty: false,
    failing: false,
    stopped: false,
    complaining: false,
    running: null,
  };
  // The button stays for the keyboard.
  form.querySelector('.draft-bar [data-save]')?.classList.add('visually-hidden');
  say(form, form.dataset.itself);
  form.addEventListener('input', () => changed(keeping, patience.typed));
  form.addEventListener('change', () => changed(keeping, patience.chosen));
  form.addEventListener('submit', (event) => submit(keeping, event));
  addEventListener('online', () => void save(keeping));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save(keeping, true);
  });
  addEventListener('beforeunload', (event) => {
    // What can be sent is sent as the page is left; only what cannot is worth a question.
    if (keeping.failing) event.preventDefault();
  });
}

function changed(keeping: Keeping, milliseconds: number): void {
  keeping.dirty = true;
  later(keeping, milliseconds);
}

function later(keeping: Keeping, milliseconds: number): void {
  clearTimeout(keeping.timer);
  if (!keeping.stopped) keeping.timer = window.setTimeout(() => void save(keeping), milliseconds);
}

/** One at a time: each needs the version that the one before it made. */
async function save(keeping: Keeping, leaving = false): Promise<void> {
  clearTimeout(keeping.timer);
  if (keeping.running !== null) await keeping.running;
  if (!keeping.dirty || keeping.stopped) return;
  keeping.dirty = false;
  keeping.running = send(keeping, leaving).finally(() => {
    keeping.running = null;
  });
  await keeping.running;
}

async function send(keeping: Keeping, leaving: boolean): Promise<void> {
  const { form } = keeping;
  say(form, form.dataset.saving);
  try {
    const hasFile = carriesFile(form);
    const answer = await ask(form, leaving);
    if (answer === null) retry(keeping, form.dataset.signedOut);
    else take(keeping, answer, hasFile);
    // The page has the picture by now, and shows it in the place of the file.
    if (hasFile && answer?.picture === true && !keeping.dirty) location.reload();
  } catch (error) {
    // Fetch throws a TypeError when nobody could be reached.
    if (error instanceof TooLong) notTaken(keeping, form.dataset.tooLong);
    else retry(keeping, error instanceof TypeError ? form.dataset.offline : form.dataset.failed);
  }
}

function retry(keeping: Keeping, sentence: string | undefined): void {
  keeping.dirty = true;
  keeping.failing = true;
  say(keeping.form, sentence, true);
  later(keeping, patience.failed);
}

/** The same again would not be taken either: it waits until something is changed. */
function notTaken(keeping: Keeping, sentence: string | undefined): void {
  keeping.failing = true;
  say(keeping.form, sentence, true);
}

function take(keeping: Keeping, answer: Answer, hasFile: boolean): void {
  const { stop = false, refused = false, late = false, said, action, version, grund, ...more } = answer;
  const { form } = keeping;
  keeping.stopped = stop;
  keeping.failing = false;
  if (refused) notTaken(keeping, said);
  else say(form, said);
  showComplaintsOf(keeping, answer, hasFile);
  form.querySelector('[data-together]')?.toggleAttribute('hidden', !late);
  if (version !== undefined) setValue(form, 'version', String(version));
  if (grund !== undefined) setValue(form, 'grund', grund);
  if (action !== undefined && form.getAttribute('action') !== action) {
    form.action = action;
    history.replaceState(null, '', action);
  }
  form.dispatchEvent(new CustomEvent('kept', { detail: more }));
}

/** A file that was refused is not sent again; what is said of it stands until another is chosen. */
function showComplaintsOf(keeping: Keeping, { complaints = [], wrong = '' }: Answer, hasFile: boolean): void {
  const { form } = keeping;
  const refused = complaints.some(({ field }) => field === 'picture');
  if (!hasFile && complaints.length === 0 && !keeping.complaining) return;
  keeping.complaining = complaints.length > 0 && !refused;
  showComplaints(form, wrong, complaints);
  if (!refused) return;
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) input.value = '';
  leadToComplaints(form);
}

/** Enter in a field keeps what is typed and publishes nothing; a button that is pressed while it is kept waits for that. */
function submit(keeping: Keeping, event: SubmitEvent): void {
  const { form, running } = keeping;
  const { submitter } = event;
  clearTimeout(keeping.timer);
  if (submitter?.dataset.save !== undefined && !keeping.stopped) {
    event.preventDefault();
    keeping.dirty = true;
    void save(keeping);
  } else if (running !== null) {
    event.preventDefault();
    void running.then(() => form.requestSubmit(submitter));
  } else {
    keeping.dirty = false;
    keeping.failing = false;
  }
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (field !== null) field.value = value;
}

function say(form: HTMLFormElement, sentence = '', alarming = false): void {
  const state = form.querySelector<HTMLElement>('[data-state]');
  if (state === null) return;
  state.textContent = sentence;
  state.classList.toggle('alarming', alarming);
}
