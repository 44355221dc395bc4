/** Bytes as text, whatever wrote them: by their mark, by what is declared, as UTF-8, or as Windows-1252 when nothing else fits. */
export function textFrom(bytes: Uint8Array, declared: string | null = null): string {
  const marked = markOf(bytes) ?? (declared === null ? null : decoderOf(declared));
  if (marked !== null) return marked.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markOf([first, second]: Uint8Array): TextDecoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null;
}

/** UTF-8 is what everything says it is, also what is not. */
function decoderOf(label: string): TextDecoder | null {
  try {
    const decoder = new TextDecoder(label.trim());
    return decoder.encoding === 'utf-8' ? null : decoder;
  } catch {
    return null;
  }
}
