import { faults, type Report } from '../faults';
import type { ReadPackage } from './read-package';
import type { Relationship } from '../../package/relationships';

/** Kinds of relationships that are of no use unless the part names their id; the others work by being there. */
const NAMED = new Set(['image', 'hyperlink', 'chart', 'audio', 'video', 'oleObject']);
/** Kinds of relationships that a part must name, and the one without which it is nothing, by its outermost element. */
const PARTS: ReadonlyMap<string, { named: readonly string[]; needed?: string }> = new Map([
  ['p:presentation', { named: ['slide', 'slideMaster', 'notesMaster'], needed: 'slideMaster' }],
  ['p:sldMaster', { named: ['slideLayout'], needed: 'slideLayout' }],
  ['p:sldLayout', { named: [], needed: 'slideMaster' }],
  ['p:sld', { named: [], needed: 'slideLayout' }],
]);

/** The outermost element of the part that a kind of relationship leads to. */
const TARGETS: Readonly<Record<string, string>> = {
  slide: 'p:sld',
  slideLayout: 'p:sldLayout',
  slideMaster: 'p:sldMaster',
  notesSlide: 'p:notes',
  notesMaster: 'p:notesMaster',
  theme: 'a:theme',
};

/** Every relationship resolves, none is unused or repeated, no id dangles, no part is an orphan (PPTX.md, gates 1 and 2). */
export function checkRelationships(read: ReadPackage, report: Report): void {
  const paths = [...read.archive.parts.keys()].sort();
  const sources = ['', ...paths.filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')];
  for (const part of sources) {
    const source = { part, links: read.links.of(part) };
    checkTargets(source, read, report);
    checkRepetition(source, report);
    checkNames(source, read, report);
    checkNeeds(source, read, report);
  }
  for (const path of paths.filter((each) => each.endsWith('.rels'))) checkOwner(read, path, report);
  checkOrphans(read, sources, report);
}

/** A part, or `` for the package, and its relationships. */
interface Source {
  readonly part: string;
  readonly links: readonly Relationship[];
}

function checkTargets({ part, links }: Source, { links: all, roots }: ReadPackage, report: Report): void {
  for (const link of links.filter((each) => !each.external && !pointsInside(each))) {
    const target = all.target(part, link);
    const root = roots.get(target ?? '');
    const expected = TARGETS[link.type];
    if (target === undefined) report(faults.unresolvedRelationship(part, link.id, link.target));
    else if (root && expected !== undefined && root.name !== expected)
      report(faults.wrongTarget(part, link.id, link.type, target));
  }
}

/** A target such as `#slide3` is a place in the part itself. */
function pointsInside({ target }: Relationship): boolean {
  return target.startsWith('#');
}

function checkRepetition({ part, links }: Source, report: Report): void {
  const ids = new Set<string>();
  const targets = new Set<string>();
  for (const { id, type, target } of links) {
    const key = `${type} ${target}`;
    if (ids.has(id)) report(faults.repeatedRelationshipId(part, id));
    if (targets.has(key)) report(faults.repeatedRelationship(part, id, target));
    ids.add(id);
    targets.add(key);
  }
}

function checkNames({ part, links }: Source, { named, roots }: ReadPackage, report: Report): void {
  const used = named.get(part);
  if (!used) return;
  const known = new Set(links.map(({ id }) => id));
  for (const id of used) if (!known.has(id)) report(faults.danglingRelationship(part, id));
  const must = new Set([...NAMED, ...(PARTS.get(roots.get(part)?.name ?? '')?.named ?? [])]);
  for (const { id, type } of links)
    if (must.has(type) && !used.has(id)) report(faults.unusedRelationship(part, id, type));
}

function checkNeeds({ part, links }: Source, { roots }: ReadPackage, report: Report): void {
  const needed = PARTS.get(roots.get(part)?.name ?? '')?.needed;
  if (needed !== undefined && !links.some(({ type }) => type === needed))
    report(faults.missingRelationship(part, needed));
}

function checkOwner({ archive }: ReadPackage, path: string, report: Report): void {
  const owner = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  if (owner !== '' && !archive.parts.has(owner)) report(faults.orphanRelationships(path));
}

function checkOrphans({ links }: ReadPackage, sources: readonly string[], report: Report): void {
  const reached = new Set<string>(['']);
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const link of links.of(part)) {
      const path = links.target(part, link);
      if (path === undefined || reached.has(path)) continue;
      reached.add(path);
      waiting.push(path);
    }
  }
  for (const path of sources) if (!reached.has(path)) report(faults.orphanPart(path));
}
