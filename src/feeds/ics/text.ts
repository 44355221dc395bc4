/** Content lines (RFC 5545 §3.1): escaped, folded by octets, ended by CRLF. */

/** One line, folded. `value` is already written as its type wants it. */
export function contentLine(name: string, value: string): string {
  return `${foldLine(`${name}:${value}`)}\r\n`;
}

/** A TEXT value (§3.3.11). */
export function escapeText(text: string): string {
  return cleanText(text)
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n]/g, String.raw`\n`);
}

/** Text without what no line may hold: control characters but tab and line breaks, and halves of a pair. */
export function cleanText(text: string): string {
  return text.replaceAll(unwritable, '').toWellFormed();
}

const unwritable = /(?![\t\r\n])[\p{Cc}\u2028\u2029\ufeff]/gu;

/** Lines that end with CRLF, each of at most 75 octets: a longer one goes on after CRLF and a space. */
export function fold(lines: string): string {
  return lines.split('\r\n').map(foldLine).join('\r\n');
}

const longest = 75;

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= longest) return line;
  let folded = '';
  let begun = 0;
  let octets = 0;
  for (let at = 0; at < line.length;) {
    const size = octetsAt(line, at);
    if (octets + size > longest) {
      folded += `${line.slice(begun, at)}\r\n `;
      begun = at;
      octets = 1;
    }
    octets += size;
    at += size === 4 ? 2 : 1;
  }
  return folded + line.slice(begun);
}

/** How much a character takes in UTF-8. Four octets are a pair of UTF-16 units, and never cut in two. */
function octetsAt(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit < 0xdc00 ? 4 : 3;
}
