/** QR codes as one path each: small in bytes, sharp in print. */
import { encode } from 'uqr';

/** How many modules wide a code is, quiet zone included, and the path that fills its dark ones. */
export type Qr = { size: number; d: string };

/** The code of an address, with the four modules of quiet a scanner needs (ISO/IEC 18004 §9.1). */
export function qrOf(address: string): Qr {
  const { size, data } = encode(address, { ecc: 'M', border: 4 });
  return { size, d: data.map(rowPath).join('') };
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
  }
  return path;
}
