import { openArchive, type Archive } from '../archive/open-archive';
import { LIMITS, messageOf, Refusal } from '../archive/refusal';
import { faults, type Report } from '../faults';
import { readXml } from '../../package/read-xml';
import type { XmlLimits } from '../../package/tree-builder';
import type { Node } from '../../package/node';
import { linksAmong, type Links } from '../../package/relationships';

/** A package, read: its files, and the XML of those that are well-formed. */
export interface ReadPackage {
  readonly archive: Archive;
  /** Outermost elements by path, in the order of the paths. */
  readonly roots: ReadonlyMap<string, Node>;
  /** Ids of relationships that a part names, of every part that could be read. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  readonly links: Links;
  /** Path of the presentation itself, as a rule `ppt/presentation.xml`. */
  readonly main: string;
}

/** Opens and reads a package; what is damaged or malformed is reported and left out. What is no package throws a Refusal. */
export async function readPackage(bytes: Uint8Array, report: Report): Promise<ReadPackage> {
  const archive = await openArchive(bytes, report);
  const roots = new Map<string, Node>();
  const named = new Map<string, ReadonlySet<string>>();
  const limits: XmlLimits = {
    elements: LIMITS.elements,
    depth: LIMITS.depth,
    exhausted() {
      throw new Refusal('too-large', `it has more than ${LIMITS.elements} elements`);
    },
  };
  for (const path of [...archive.parts.keys()].sort()) {
    const content = archive.parts.get(path)?.content;
    if (!content) continue;
    try {
      const { root, links } = readXml(content, limits);
      roots.set(path, root);
      named.set(path, links);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      report(faults.malformedXml(path, messageOf(error).split('\n')[0] ?? ''));
    }
  }
  const links = linksAmong(roots, (path) => archive.parts.has(path));
  return { archive, roots, named, links, main: links.first('', 'officeDocument') ?? 'ppt/presentation.xml' };
}
