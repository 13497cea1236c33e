import { closest, problems, type Diagnostic } from '../diagnostics';
import { absolutePath, HostError, type Host } from '../host';
import { inspectDeck, type Inspection, type RefusalReason, type Refused } from '.';
import { textMeasurer } from '../fonts/measure-text';

export type { DeckFault, Inspection, OutlineObject, OutlineSlide } from '.';

/** What was found in a file, or why nothing was. */
type FileInspection = { readonly inspection: Inspection; readonly bytes: number } | { readonly problem: Diagnostic };

/** Looks into any file that may be a .pptx, by its path from the current folder. A failing machine throws its HostError. */
export async function inspectFile(host: Host, path: string): Promise<FileInspection> {
  const read = await readOrReport(host, path);
  if (!(read instanceof Uint8Array)) return { problem: read };
  const found = await inspectDeck(read, textMeasurer(host.fonts()));
  return 'refused' in found ? { problem: problemOf(found, path) } : { inspection: found, bytes: read.length };
}

async function readOrReport(host: Host, path: string): Promise<Uint8Array | Diagnostic> {
  const absolute = absolutePath(host.cwd(), path);
  try {
    return await host.read(absolute);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.reason === 'missing')
      return problems.noSuchDeck(undefined, { path, ...(await nearName(host, absolute)) });
    if (error.reason === 'not-a-file') return problems.notADeck(undefined, { path, what: error.detail });
    if (error.reason === 'too-large') return problems.deckTooLarge(undefined, { path, why: error.detail });
    throw error;
  }
}

async function nearName(host: Host, path: string): Promise<{ near?: string }> {
  const cut = path.lastIndexOf('/');
  const entries = await host.list(path.slice(0, cut));
  const names = entries.filter(({ kind, name }) => kind === 'file' && /\.pptx$/i.test(name)).map(({ name }) => name);
  const near = closest(path.slice(cut + 1), names);
  return near === undefined ? {} : { near };
}

function problemOf({ refused, detail }: Refused, path: string): Diagnostic {
  const made: Readonly<Record<RefusalReason, () => Diagnostic>> = {
    empty: () => problems.emptyDeck(undefined, { path }),
    'not-a-zip': () => problems.notADeck(undefined, { path, what: 'it is no zip archive' }),
    'other-kind': () => problems.notADeck(undefined, { path, what: `it is ${detail}` }),
    encrypted: () => problems.encryptedDeck(undefined, { path }),
    legacy: () => problems.legacyDeck(undefined, { path, kind: detail }),
    damaged: () => problems.damagedDeck(undefined, { path, why: detail }),
    'too-large': () => problems.deckTooLarge(undefined, { path, why: detail }),
  };
  return made[refused]();
}
