/** What somebody typed who was no longer let in is not lost with the page they sent it to. */
import { isHeldPage, type HeldForm } from '#domain/held-form.ts';

/** As much as is held, in bytes: the words of any form here, or what the server leaves of one with files. */
const most = 1024 * 1024;

/** A copy of a request whose form can be held, made before anybody reads it; null for any other. */
export function copyToHold(request: Request): Request | null {
  const { method, url, headers } = request;
  const length = Number(headers.get('Content-Length') ?? Infinity);
  const isHeld = method === 'POST' && length > 0 && length <= most && isHeldPage(new URL(url).pathname);
  return isHeld ? request.clone() : null;
}

/** Reads what the copy says; null when it is no form. */
export async function heldForm(copy: Request, way: Pick<HeldForm, 'signIn' | 'confirm'>): Promise<HeldForm | null> {
  const data = await copy.formData().catch(() => null);
  if (data === null) return null;
  const fields = [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const hadFiles = [...data.values()].some((value) => typeof value !== 'string' && value.name !== '');
  const { pathname, search } = new URL(copy.url);
  return { action: pathname + search, ...way, fields, hadFiles };
}
