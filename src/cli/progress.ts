/** How far a long piece of work has come, as a line that renews itself. */
import type { CommandIo } from '#services/control/messages.ts';

/** A line whenever a hundredth has been done: `retention 40 % (400/1000)`. */
export function percentage(io: CommandIo, what: string): (done: number, total: number) => void {
  let last = -1;
  return (done, total) => {
    const now = total === 0 ? 100 : Math.floor((done / total) * 100);
    if (now === last) return;
    last = now;
    io.progress(`${what} ${now} % (${done}/${total})`);
  };
}
