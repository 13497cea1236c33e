import { faults, type Report } from '../faults';
import { childrenOf } from '../../package/node';
import type { ReadPackage } from './read-package';
import { repeated } from './part-rules';

const TYPES = '[Content_Types].xml';

/** Content types first, no directories, no entry twice (PPTX.md, gate 1). */
export function checkEntries({ archive: { names } }: ReadPackage, report: Report): void {
  if (names[0] !== TYPES) report(faults.contentTypesNotFirst('', names[0] ?? 'missing'));
  const folders = names.filter((name) => name.endsWith('/'));
  const [folder] = folders;
  if (folder !== undefined) report(faults.directoryEntries('', folder, folders.length));
  const seen = new Set<string>();
  for (const name of names) {
    // Part names differ in more than case (OPC 6.2.2.3).
    if (seen.has(name.toLowerCase())) report(faults.repeatedEntry(name));
    seen.add(name.toLowerCase());
  }
}

/** Every part has one content type, no missing part has one, and pictures have theirs (gate 1). */
export function checkContentTypes({ archive: { parts }, roots }: ReadPackage, report: Report): void {
  const types = roots.get(TYPES);
  if (!types) {
    if (!parts.has(TYPES)) report(faults.missingContentTypes(TYPES));
    return;
  }
  const defaults = new Map(
    childrenOf(types, 'Default').map(({ attributes }) => [
      (attributes['Extension'] ?? '').toLowerCase(),
      attributes['ContentType'] ?? '',
    ]),
  );
  const overrides = childrenOf(types, 'Override').map(({ attributes }) =>
    (attributes['PartName'] ?? '').replace(/^\//, ''),
  );
  const known = new Set([...parts.keys()].map((path) => path.toLowerCase()));
  const named = new Set(overrides.map((path) => path.toLowerCase()));
  for (const path of new Set(overrides)) if (!known.has(path.toLowerCase())) report(faults.phantomContentType(path));
  for (const path of repeated(overrides)) report(faults.repeatedContentType(path));
  for (const path of parts.keys())
    if (path !== TYPES && !named.has(path.toLowerCase()) && !defaults.has(extensionOf(path)))
      report(faults.noContentType(path));
  for (const [extension, { type }] of Object.entries(PICTURES)) {
    const found = defaults.get(extension);
    if (found !== undefined && found.toLowerCase() !== type)
      report(faults.wrongContentType(TYPES, extension, found, type));
  }
}

/** A picture is what its ending says. */
export function checkPictures({ archive: { parts } }: ReadPackage, report: Report): void {
  for (const { path, head } of parts.values()) {
    const signature = PICTURES[extensionOf(path)]?.signature;
    if (signature === undefined || head.length === 0) continue;
    if (!Buffer.from(head).toString('latin1').startsWith(signature))
      report(faults.wrongPicture(path, extensionOf(path).toUpperCase()));
  }
}

/** What is known of a kind of picture. */
interface PictureKind {
  /** Content type (IANA); another spelling such as `image/jpg` isn't known to PowerPoint (PptxGenJS #1462). */
  readonly type: string;
  /** First bytes, in Latin-1. */
  readonly signature?: string;
}

const JPEG: PictureKind = { type: 'image/jpeg', signature: '\u00ff\u00d8\u00ff' };

/** Kinds of pictures by their ending. */
const PICTURES: Readonly<Record<string, PictureKind>> = {
  png: { type: 'image/png', signature: '\u0089PNG\r\n\u001a\n' },
  jpg: JPEG,
  jpeg: JPEG,
  gif: { type: 'image/gif', signature: 'GIF8' },
  svg: { type: 'image/svg+xml' },
};

/** The ending of a part's name in small letters. @example extensionOf('ppt/media/image1.PNG') // 'png' */
function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
