import { problems } from '../diagnostics';
import { HostError, type Host, type NewFile } from '../host';
import { fewAtATime, type DeckRun, type Target } from '../model';
import { shownPath, type Session } from '../session';
import type { Input } from '../cache/record-requests';
import { writtenFiles, type WrittenFile } from './build-report';

/**
 * The real paths of the files that a deck was made of. Fails when a file to be written is one of them, by whatever name: results may be
 * sent anywhere (`--out`), and a slide may show a chart that an earlier build of the same deck left.
 */
export async function refuseInputs(
  { host, workspace: { root } }: Session,
  inputs: readonly Input[],
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const real = new Set(await fewAtATime(inputs, ({ file }) => host.realPath(`${root}/${file}`)));
  for (const path of paths) {
    if (!real.has(await host.realPath(path))) continue;
    const detail =
      'this deck is made of it, so it is not written over; give the deck a copy under another name, or write elsewhere with --out';
    throw new HostError('denied', path, detail);
  }
  return real;
}

/**
 * Fails when a program says by a file beside it that it has this one open: PowerPoint by `~$name.pptx`, LibreOffice by
 * `.~lock.name.pptx#`. Elsewhere than on Windows, and on shared folders, nothing else keeps deck from replacing it under the hands of somebody.
 */
export async function refuseIfOpen(host: Host, path: string): Promise<void> {
  const cut = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, cut), path.slice(cut)];
  const signs = [
    { sign: `~$${name}`, program: 'PowerPoint' },
    // Names of more than eight letters lose their first two in some versions.
    { sign: `~$${name.slice(2)}`, program: 'PowerPoint' },
    { sign: `.~lock.${name}#`, program: 'LibreOffice' },
  ];
  for (const { sign, program } of signs) {
    if (await host.exists(folder + sign)) {
      const detail = `it is open in ${program}; close it there and try again. If it is open nowhere, ${program} has left its mark behind: delete the file ${sign} beside it`;
      throw new HostError('busy', path, detail);
    }
  }
}

/** A .pptx that isn't the one deck wrote last. */
interface EditedDeck {
  readonly bytes: Uint8Array;
  /** `2026-03-20T14:05:09.123Z` */
  readonly time: string;
  /** No report says that deck ever wrote it. */
  readonly unknown: boolean;
}

/** What lies in the place of a deck. */
export interface ExistingDeck {
  /** Null for nothing. */
  readonly sha256: string | null;
  /** One without its report counts as edited. */
  readonly edited?: EditedDeck;
  /** What the last build wrote, by its report. */
  readonly written: readonly WrittenFile[];
}

/** Looks at what lies in the place of a deck, and whether it was edited. */
export async function existingDeck(host: Host, target: Target): Promise<ExistingDeck> {
  const written = await writtenFiles(host, target);
  if (!(await host.exists(target.pptx))) return { sha256: null, written };
  const bytes = await host.read(target.pptx);
  const sha256 = host.sha256(bytes);
  const known = written.filter(({ file }) => file === `${target.deck}.pptx`);
  if (known.some((output) => output.sha256 === sha256)) return { sha256, written };
  const time = await host.changedAt(target.pptx);
  return { sha256, written, edited: { bytes, time, unknown: known.length === 0 } };
}

/** A run that left an edited deck alone. */
export function leftAlone(
  run: DeckRun,
  { workspace }: Session,
  { target, edited }: { readonly target: Target; readonly edited: EditedDeck },
): DeckRun {
  const params = {
    path: shownPath(workspace, target.pptx),
    changed: `${edited.time.slice(0, 16).replace('T', ' ')} UTC`,
    ...(edited.unknown && { unknownTo: `${target.deck}.build.json` }),
  };
  return { ...run, diagnostics: [...run.diagnostics, problems.handEdited(undefined, params)] };
}

/** The edited deck as `<name>.<time>.bak.pptx`, with a number when another edit of the same second lies there. */
export async function copyOf(host: Host, { folder, deck }: Target, { bytes, time }: EditedDeck): Promise<NewFile> {
  const start = `${folder}/${deck}.${time.replace(/[-:]|\.\d+/g, '')}`;
  const same = async (path: string) => host.sha256(await host.read(path)) === host.sha256(bytes);
  for (let number = 1; ; number++) {
    const path = `${start}${number === 1 ? '' : `-${number}`}.bak.pptx`;
    if (!(await host.exists(path))) return { path, bytes, replaces: null };
    if (await same(path)) return { path, bytes };
  }
}
