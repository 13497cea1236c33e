import { HostError, type Host } from './host';
import type { Input } from './load';
import { fewAtATime, type Workspace } from './model';

/** Where the files really lie that a deck was made of. */
export async function realInputs(
  host: Host,
  { root }: Workspace,
  inputs: readonly Input[],
): Promise<ReadonlySet<string>> {
  return new Set(await fewAtATime(inputs, ({ file }) => host.realPath(`${root}/${file}`)));
}

/**
 * Fails when a file to be written is one that the deck was made of, by whatever name: results may be sent anywhere (`--out`), and
 * a slide may show a chart that an earlier build of the same deck left.
 */
export async function refuseInputs(
  host: Host,
  paths: readonly string[],
  inputs: ReadonlySet<string>,
): Promise<void> {
  for (const path of paths) {
    if (!inputs.has(await host.realPath(path))) continue;
    const detail =
      'this deck is made of it, so it is not written over; give the deck a copy under another name, or write elsewhere with --out';
    throw new HostError('denied', path, detail);
  }
}
