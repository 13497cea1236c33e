import { closest, complaints, type Diagnostic } from './diagnostics';
import { absolutePath, HostError, type Host } from './host';
import { inspectDeck, type Inspection, type Refused } from './inspect';
import { textMeasurer } from './render/measure-text';

export type { DeckFault, Inspection, OutlineObject, OutlineSlide } from './inspect';

/** What was found in a file, or why nothing was. */
export type FileInspection =
  { readonly inspection: Inspection; readonly bytes: number } | { readonly complaint: Diagnostic };

/** Looks into any file that may be a .pptx, by its path from the current folder. A failing machine throws its HostError. */
export async function inspectFile(host: Host, path: string): Promise<FileInspection> {
  const read = await readOrComplain(host, path);
  if (!(read instanceof Uint8Array)) return { complaint: read };
  const found = await inspectDeck(read, textMeasurer(host.fonts()));
  return 'refused' in found
    ? { complaint: complaintOf(found, path) }
    : { inspection: found, bytes: read.length };
}

async function readOrComplain(host: Host, path: string): Promise<Uint8Array | Diagnostic> {
  const absolute = absolutePath(host.cwd(), path);
  try {
    return await host.read(absolute);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.reason === 'missing')
      return complaints.noSuchDeck(undefined, { path, ...(await nearName(host, absolute)) });
    if (error.reason === 'not-a-file') return complaints.notADeck(undefined, { path, what: error.detail });
    if (error.reason === 'too-large') return complaints.deckTooLarge(undefined, { path, why: error.detail });
    throw error;
  }
}

async function nearName(host: Host, path: string): Promise<{ near?: string }> {
  const cut = path.lastIndexOf('/');
  const entries = await host.list(path.slice(0, cut));
  const names = entries
    .filter(({ kind, name }) => kind === 'file' && /\.pptx$/i.test(name))
    .map(({ name }) => name);
  const near = closest(path.slice(cut + 1), names);
  return near === undefined ? {} : { near };
}

function complaintOf({ refused, detail }: Refused, path: string): Diagnostic {
  switch (refused) {
    case 'empty':
      return complaints.emptyDeck(undefined, { path });
    case 'not-a-zip':
      return complaints.notADeck(undefined, { path, what: 'it is no zip archive' });
    case 'other-kind':
      return complaints.notADeck(undefined, { path, what: `it is ${detail}` });
    case 'encrypted':
      return complaints.encryptedDeck(undefined, { path });
    case 'legacy':
      return complaints.legacyDeck(undefined, { path, kind: detail });
    case 'damaged':
      return complaints.damagedDeck(undefined, { path, why: detail });
    case 'too-large':
      return complaints.deckTooLarge(undefined, { path, why: detail });
  }
}
