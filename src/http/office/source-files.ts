/** Files with columns that are uploaded: looked into, kept as a source, and followed by newer ones. */
import { Hono } from 'hono';
import { z } from 'zod';
import { HjemegnError, invalid, type Complaint } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { SourceColumns, SourceDetails } from '#domain/source.ts';
import { getSource } from '#services/source/queries.ts';
import { addFile, previewFile, readUpload } from '#services/source/upload.ts';
import { office } from './describe.ts';
import { FileLook, Outcome, SourceItem } from './source-shapes.ts';
import { atMost, type OfficeEnv } from './token.ts';

const tag = 'office-sources';

const file = { type: 'string', format: 'binary' } as const;
const columns = {
  type: 'string',
  description: 'JSON: the name of each column by what it means, as `{"title": "Navn", "date": "Dato"}`.',
} as const;
const source = {
  type: 'string',
  description: 'JSON: the source, as `POST /office/sources` takes it, without `url`.',
} as const;

/** `/sources/file`: the routes that take a table (RFC 4180) in a form. */
export function sourceFileRoutes() {
  return new Hono<OfficeEnv>()
    .post(
      '/sources/file/preview',
      office(
        { operationId: 'previewSourceFile', tag, summary: 'Look into a file and keep nothing' },
        { form: { file, columns }, answer: FileLook },
      ),
      fewEnough,
      async (c) => {
        const form = await formOf(c.req);
        const said = form.get('columns') === null ? undefined : jsonIn(form, 'columns', SourceColumns);
        const { text: _, ...look } = await previewFile(c.var.ctx, c.var.home, await bytesIn(form), said);
        return c.json(look);
      },
    )
    .post(
      '/sources/file',
      office(
        { operationId: 'addSourceFile', tag, summary: 'Keep a file as a source and take what it has' },
        { form: { file, columns, source }, answer: SourceItem },
      ),
      fewEnough,
      async (c) => {
        const form = await formOf(c.req);
        const upload = { bytes: await bytesIn(form), columns: jsonIn(form, 'columns', SourceColumns) };
        const details = jsonIn(form, 'source', SourceDetails);
        const id = await besideColumns(addFile(c.var.ctx, c.var.home, upload, details));
        return c.json(await getSource(c.var.ctx, c.var.home, id));
      },
    )
    .post(
      '/sources/:id/file',
      office(
        { operationId: 'readSourceFile', tag, path: ['id'], summary: 'Read a newer file of a source' },
        { form: { file }, answer: Outcome },
      ),
      fewEnough,
      async (c) => {
        const key = { municipality: c.var.home, id: c.req.param('id') };
        return c.json(await readUpload(c.var.ctx, key, await bytesIn(await formOf(c.req))));
      },
    );
}

async function formOf(req: { formData: () => Promise<FormData> }): Promise<FormData> {
  return req.formData().catch(() => new FormData());
}

async function bytesIn(form: FormData): Promise<Uint8Array> {
  const sent = form.get('file');
  if (!(sent instanceof Blob)) throw invalid(noFile);
  return new Uint8Array(await sent.arrayBuffer());
}

/** What a field says as JSON. Throws `invalid` on its name, or within it. */
function jsonIn<Schema extends z.ZodType>(form: FormData, name: string, schema: Schema): z.output<Schema> {
  return checkedInput(schema, parsed(form.get(name), name), name);
}

function parsed(text: FormDataEntryValue | null, field: string): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : '');
  } catch {
    throw invalid({ field, da: `Skriv »${field}« som JSON.`, en: `Write “${field}” as JSON.` });
  }
}

/** The page asks for each column in a field of its own; here they stand together. */
async function besideColumns<Result>(kept: Promise<Result>): Promise<Result> {
  return kept.catch((error: unknown) => {
    if (!(error instanceof HjemegnError) || error.code !== 'invalid') throw error;
    throw invalid(...error.complaints.map((one) => ({ ...one, field: one.field.replace(/^kolonne-/, 'columns.') })));
  });
}

const noFile: Complaint = {
  field: 'file',
  da: 'Send tabellen som filen »file« i en formular (multipart/form-data).',
  en: 'Send the table as the file “file” of a form (multipart/form-data).',
};

/** A file as large as is taken (5 MB), and the words around it. */
const fewEnough = atMost(5_100_000, {
  field: 'file',
  da: 'Filen fylder over 5 MB. Del den i flere.',
  en: 'The file is over 5 MB. Split it into several.',
});
