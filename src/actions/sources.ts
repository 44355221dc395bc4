/** Other people's calendars: looked at, added, and looked after. */
import { invalid, type Complaint } from '#domain/errors.ts';
import { labelledBy } from '#domain/form-labels.ts';
import { sourceColumns, type SourceColumns } from '#domain/source.ts';
import { addSource } from '#services/source/add.ts';
import { changeSource, mapSource, pauseSource, trustSource, type SourceKey } from '#services/source/change.ts';
import { previewSource, type Preview } from '#services/source/preview.ts';
import { readSource, type Outcome } from '#services/source/read.ts';
import { removeSource } from '#services/source/remove.ts';
import { addFile, previewFile, readUpload, type FilePreview } from '#services/source/upload.ts';
import { inWords, type Done, type Form } from './form.ts';
import type { Visit } from './visit.ts';
import { wholeNumber } from './whole-number.ts';

const all = '/kontoret/kilder';

/** What was looked at before it is kept. */
export type Looked = { address: Preview } | { file: FilePreview };

/** Looks at an address or a file, or keeps it as a source. */
export async function addingSource(visit: Visit, municipality: string, form: Form): Promise<Done<Looked>> {
  const { ctx } = visit;
  switch (form.text('handling')) {
    case 'gem':
      return to(await at(form, addSource(ctx, municipality, form.text('url'), detailsIn(form))));
    case 'gem-fil': {
      const file = { bytes: contentIn(form), columns: columnsIn(form) };
      return to(await at(form, addFile(ctx, municipality, file, detailsIn(form))));
    }
    case 'se-igen':
      return { show: { file: await previewFile(ctx, municipality, contentIn(form), columnsIn(form)) } };
    case 'se-fil':
      return { show: { file: await previewFile(ctx, municipality, await fileIn(form)) } };
    default:
      return { show: { address: await previewSource(ctx, municipality, form.text('url')) } };
  }
}

function to(id: string): { to: string } {
  return { to: `${all}/${id}?tilfoejet` };
}

/** What a person says of a source. */
function detailsIn(form: Form) {
  const [category, placeId] = [form.text('category'), form.text('placeId')];
  return {
    name: form.text('name'),
    category,
    placeId: placeId === '' ? null : placeId,
    everyHours: wholeNumber(form.text('everyHours') || '6'),
    trusted: form.has('trusted'),
  };
}

/** What is wrong, at the fields of the form. */
function at<Result>(form: Form, made: Promise<Result>): Promise<Result> {
  const isMissing = ({ field }: Complaint): boolean => field === 'category' && form.text('category') === '';
  return inWords(made, (complaint) => (isMissing(complaint) ? noCategory : called(complaint)));
}

const called = labelledBy({ name: { da: 'Hvad skal kilden hedde?', en: 'What is the source called?' } });
const noCategory = { field: 'category', da: 'Vælg en kategori.', en: 'Choose a category.' };

/** Which column is what, as it was chosen. */
export function columnsIn(form: Pick<Form, 'text'>): SourceColumns {
  const chosen = sourceColumns.map((meaning) => [meaning, form.text(`kolonne-${meaning}`)] as const);
  return Object.fromEntries(chosen.filter(([, name]) => name !== ''));
}

/** The file that was looked at, as the page sends it again; its first cell may be empty. */
function contentIn(form: Form): Uint8Array {
  return new TextEncoder().encode(form.texts('indhold')[0] ?? '');
}

async function fileIn(form: Form): Promise<Uint8Array> {
  const file = form.file('file');
  if (file === null) throw invalid({ field: 'file', da: 'Vælg en fil.', en: 'Choose a file.' });
  return new Uint8Array(await file.arrayBuffer());
}

/** Looks after one source. */
export async function changingSource(visit: Visit, key: SourceKey, form: Form): Promise<Done<never>> {
  const { ctx } = visit;
  switch (form.text('handling')) {
    case 'laes':
      return said(key, await readSource(ctx, key.municipality, key.id));
    case 'fil':
      return said(key, await readUpload(ctx, key, await fileIn(form)));
    case 'pause':
      await pauseSource(ctx, key, form.text('til') === 'ja');
      return here(key, 'gemt');
    case 'tillid':
      await trustSource(ctx, key, form.text('til') === 'ja');
      return here(key, 'gemt');
    case 'ord':
      await mapSource(ctx, key, { categoryMap: pairsIn(form, 'kategori'), placeMap: pairsIn(form, 'sted') });
      return here(key, 'gemt');
    case 'fjern':
      await removeSource(ctx, key);
      return { to: `${all}?fjernet` };
    default: {
      const { trusted: _, ...details } = detailsIn(form);
      await at(form, changeSource(ctx, key, details));
      return here(key, 'gemt');
    }
  }
}

function here({ id }: SourceKey, note: string): { to: string } {
  return { to: `${all}/${id}?${note}` };
}

function said(key: SourceKey, { failure, unchanged, proposed, published, changed }: Outcome): { to: string } {
  if (failure !== null) return here(key, 'fejl');
  return here(key, unchanged ? 'uaendret' : `laest=${proposed}-${published + changed}`);
}

/** `kategori-0` is what is meant by the name in `kategori-navn-0`; what was left open means nothing in particular. */
function pairsIn(form: Form, kind: 'kategori' | 'sted'): Record<string, string> {
  const pairs: [string, string][] = [];
  for (let at = 0; form.has(`${kind}-navn-${at}`); at += 1) {
    pairs.push([form.text(`${kind}-navn-${at}`), form.text(`${kind}-${at}`)]);
  }
  return Object.fromEntries(pairs.filter(([, meaning]) => meaning !== ''));
}
