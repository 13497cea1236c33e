import type { Host } from '../host';
import { askAddress, type Answer, type Asking, type NoAnswer } from './ask-address';

/**
 * Asks an address, again after a while when that may help: on failures of the net and on statuses that pass. The waits grow
 * and are the same every time; a server that says when to come back is left alone until then. `tell` hears of each try,
 * and of each wait (ms).
 */
export async function askPatiently(
  host: Host,
  asking: Asking,
  tell: (wait?: number) => void,
): Promise<Answer | NoAnswer> {
  const { waits, total } = asking.patience;
  const until = host.elapsed() + total;
  for (let tries = 1; ; tries++) {
    tell();
    const answer = await askAddress(host, asking, until);
    const planned = waits[tries - 1];
    if (answer.kind === 'answer' || tries > answer.again || planned === undefined) return answer;
    const wait = Math.max(planned, answer.wait ?? 0);
    if (host.elapsed() + wait >= until) return answer;
    tell(wait);
    await host.pause(wait);
  }
}
