/** Pictures of the municipality's. */
import { Hono } from 'hono';
import { z } from 'zod';
import { invalid, type Complaint } from '#domain/errors.ts';
import { PictureDetails, picturePermissions } from '#domain/picture.ts';
import { changePicture } from '#services/picture/change.ts';
import { deletePicture } from '#services/picture/delete.ts';
import { getPicture, listPictures } from '#services/picture/queries.ts';
import { uploadPicture } from '#services/picture/upload.ts';
import { query } from '../api/query.ts';
import { office, takes } from './describe.ts';
import { atMost, type OfficeEnv } from './token.ts';

const Picture = z
  .looseObject({
    id: z.string(),
    alt: z.string(),
    permission: z.enum(picturePermissions).nullable(),
    permissionNote: z.string(),
    width: z.number().int(),
    height: z.number().int(),
  })
  .meta({ id: 'Picture', description: 'A picture, as far as words go; its files are under `/billeder`.' });

const listQuery = z.strictObject({
  efter: z.string().max(20).optional().describe('After: `next` of the answer before.'),
});

const tag = 'office-items';
const one = ['id'] as const;

/** `/pictures`: list, read, describe and delete. */
export function officePictureRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/pictures',
      office(
        { operationId: 'listPictures', tag, summary: 'Pictures, the newest first' },
        { answer: z.object({ items: z.array(Picture), next: z.string().nullable() }) },
      ),
      query(listQuery),
      async (c) => c.json(await listPictures(c.var.ctx, c.var.home, c.req.valid('query').efter ?? null)),
    )
    .get(
      '/pictures/:id',
      office({ operationId: 'getPicture', tag, path: one, summary: 'A picture' }, { answer: Picture }),
      async (c) => c.json(await getPicture(c.var.ctx, c.var.home, c.req.param('id'))),
    )
    .patch(
      '/pictures/:id',
      office(
        { operationId: 'changePicture', tag, path: one, summary: 'Describe it otherwise, everywhere' },
        { body: PictureDetails, answer: Picture },
      ),
      takes(PictureDetails),
      async (c) => {
        const key = { municipality: c.var.home, id: c.req.param('id') };
        return c.json(await changePicture(c.var.ctx, key, c.req.valid('json')));
      },
    )
    .delete(
      '/pictures/:id',
      office({ operationId: 'deletePicture', tag, path: one, summary: 'Delete one that nothing uses' }, {}),
      async (c) => {
        await deletePicture(c.var.ctx, { municipality: c.var.home, id: c.req.param('id') });
        return c.body(null, 204);
      },
    );
}

/** `POST /pictures`. */
export function pictureUploadRoutes() {
  const names = Object.keys(PictureDetails.shape);
  return new Hono<OfficeEnv>().post(
    '/pictures',
    office(
      { operationId: 'uploadPicture', tag, summary: 'Keep a picture: JPEG, PNG, WebP or AVIF of up to 15 MB' },
      { form: { ...textsOf(names), picture: { type: 'string', format: 'binary' } }, answer: Picture },
    ),
    atMost(16 * 1024 * 1024, tooLarge),
    async (c) => {
      const said = await c.req.formData().catch(() => new FormData());
      const file = said.get('picture');
      if (!(file instanceof Blob)) throw invalid(noFile);
      const details = Object.fromEntries(names.map((name) => [name, said.get(name) ?? '']));
      return c.json(
        await uploadPicture(c.var.ctx, c.var.home, new Uint8Array(await file.arrayBuffer()), details as PictureDetails),
      );
    },
  );
}

function textsOf(names: readonly string[]): Record<string, { type: 'string' }> {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
}

const noFile: Complaint = {
  field: 'picture',
  da: 'Send billedet som filen »picture« i en formular (multipart/form-data).',
  en: 'Send the picture as the file “picture” of a form (multipart/form-data).',
};
const tooLarge: Complaint = {
  field: 'picture',
  da: 'Billedet fylder over 15 MB. Vælg et mindre.',
  en: 'The picture is over 15 MB. Choose a smaller one.',
};
