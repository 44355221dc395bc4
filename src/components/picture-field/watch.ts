/** A chosen picture in the browser: shown at once, and made smaller before it is sent when it is large. */

import { leadToComplaints, showComplaints } from '../form/complain.ts';

/** As wide as it is kept here at most, and then some; above this nothing is gained by sending it. */
const mostWide = 2560;
const mostSent = 2_000_000;

/** Watches the file input of one part of a page. */
export function watchPicture(part: HTMLElement): void {
  const input = part.querySelector<HTMLInputElement>('input[type=file]');
  const preview = part.querySelector<HTMLElement>('[data-preview]');
  const canvas = preview?.querySelector('canvas');
  if (input === null || preview === null || canvas == null) return;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    preview.hidden = true;
    if (file !== undefined) void take(input, file, canvas).then((shown) => (preview.hidden = !shown));
  });
}

/** Shows the file and puts a smaller one in its place. What the browser cannot read is left to the server to judge. */
async function take(input: HTMLInputElement, file: File, canvas: HTMLCanvasElement): Promise<boolean> {
  const image = await createImageBitmap(file).catch(() => null);
  if (image !== null) await shrink(input, file, image);
  const { size } = input.files?.[0] ?? file;
  if (size > Number(input.dataset.most)) {
    refuse(input, size);
    return false;
  }
  if (image === null) return false;
  draw(canvas, image, 480);
  return true;
}

/** It is not sent at all; what is typed goes on being kept. */
function refuse(input: HTMLInputElement, size: number): void {
  input.value = '';
  const { form } = input;
  const { tooLarge = '', wrong = '' } = input.dataset;
  if (form === null) return;
  const megabytes = Math.ceil(size / 1024 / 1024);
  showComplaints(form, wrong, [{ field: input.name, said: tooLarge.replace('{size}', String(megabytes)) }]);
  leadToComplaints(form);
}

async function shrink(input: HTMLInputElement, file: File, image: ImageBitmap): Promise<void> {
  if (file.size <= mostSent && image.width <= mostWide) return;
  const canvas = document.createElement('canvas');
  draw(canvas, image, mostWide);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  // Somebody may have chosen another meanwhile.
  if (blob === null || blob.size >= file.size || input.files?.[0] !== file) return;
  const smaller = new DataTransfer();
  smaller.items.add(new File([blob], 'foto.jpg', { type: 'image/jpeg' }));
  input.files = smaller.files;
}

/** Draws it on white, upright, at most so wide; a JPEG has nothing to be seen through. */
function draw(canvas: HTMLCanvasElement, image: ImageBitmap, most: number): void {
  const scale = Math.min(1, most / image.width);
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const ink = canvas.getContext('2d');
  if (ink === null) return;
  ink.fillStyle = 'white';
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.drawImage(image, 0, 0, canvas.width, canvas.height);
}
