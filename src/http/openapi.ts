/** The OpenAPI 3.1 document of the API, made from its routes and their schemas. */
import type { Hono } from 'hono';
import { generateSpecs, resolver } from 'hono-openapi';
import { tags } from './api/describe.ts';
import { scopeOfRoute } from './office-access.ts';
import { Problem } from './problem.ts';

/** A document; what a page that shows it may rely on. */
export type OpenApiDocument = Awaited<ReturnType<typeof generateSpecs>>;

/** The document of an app whose routes are described. `server` is the address they are under. */
export async function openApiDocument(app: Hono, server: string): Promise<OpenApiDocument> {
  const document = await generateSpecs(app, {
    defaultValidationErrorResponse: false,
    documentation: {
      openapi: '3.1.0',
      info: {
        title: 'Hjemegn',
        version: '1',
        summary: "What a municipality's hub knows, to be read by programs.",
        description,
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: server }],
      tags: [...tags],
      components: { headers, responses, securitySchemes },
    },
  });
  for (const [path, item] of Object.entries(document.paths)) sayScopes(path, item);
  return document;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Which scope each operation of the office takes, for programs (§4.8.30) and for whoever reads. */
function sayScopes(path: string, item: OpenApiDocument['paths'][string]): void {
  const pattern = `/api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  for (const method of methods) {
    const operation = item[method];
    const scope = scopeOfRoute(`${method.toUpperCase()} ${pattern}`);
    if (operation === undefined || scope === null) continue;
    operation.security = [{ token: [scope] }];
    const said = operation.description === undefined ? [] : [operation.description];
    operation.description = [...said, `Takes a token with the scope \`${scope}\`.`].join('\n\n');
  }
}

const description = [
  'What is public is read without a key. Everything under `/office` is for staff: it takes a token that a member of staff has made at Kontoret, as `Authorization: Bearer …`, and does what that person may do, as far as the token goes.',
  'Lists answer `{ items, next }`; `next` goes into `efter`, and a `Link` header says the same (RFC 8288).',
  'Filters carry the Danish names they have in the addresses of the pages and the feeds. A name that is not known is refused.',
  'Every public answer has an ETag and may be kept for a minute; those of the office are kept by nobody. What is refused is a problem document (RFC 9457) with a sentence per field in Danish and English.',
  'Items with `example: true` are samples of a demonstration, never the real thing.',
].join('\n\n');

const headers = {
  ETag: { description: 'Send it as `If-None-Match` to be told when nothing has changed.', schema: { type: 'string' } },
  Link: { description: 'Where to read on, `rel="next"`; not there at the end.', schema: { type: 'string' } },
} as const;

const problemContent = { 'application/problem+json': { schema: resolver(Problem) } };

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'A token made at Kontoret, under Forbindelser.' },
} as const;

const responses = {
  Unchanged: { description: 'Nothing has changed since the ETag that was sent.' },
  Refused: { description: 'Something in the address cannot be taken; `errors` says what.', content: problemContent },
  NotFound: { description: 'There is no such thing here.', content: problemContent },
  Gone: { description: 'It was here and has been withdrawn.', content: problemContent },
  Unknown: { description: 'There is no token, or it opens nothing.', content: problemContent },
  Forbidden: { description: 'The token does not go so far.', content: problemContent },
  Conflict: { description: 'It does not go with how things stand by now.', content: problemContent },
  Failed: { description: 'Anything else that keeps it from being answered.', content: problemContent },
};
