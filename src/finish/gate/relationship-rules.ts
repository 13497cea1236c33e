import { relationshipsOf, relationshipsPath, resolveTarget, type Relationship } from '../relationships';
import { NAMESPACES, type Element } from '../xml';
import type { Fault } from './fault';
import type { Archive } from './open-archive';

/** Kinds of relationships that are of no use unless the part names their id; the others work by being there. */
const NAMED = new Set(['image', 'hyperlink', 'chart', 'audio', 'video', 'oleObject']);
/** Kinds that the part of a certain folder must name. */
const NAMED_BY: readonly (readonly [part: RegExp, types: readonly string[]])[] = [
  [/^ppt\/presentation\.xml$/, ['slide', 'slideMaster', 'notesMaster']],
  [/^ppt\/slideMasters\//, ['slideLayout']],
];

/** Every relationship resolves, none is unused or repeated, no id dangles, no part is an orphan (PPTX.md, gates 1 and 2). */
export function checkRelationships(archive: Archive, fault: Fault): void {
  const { parts, roots } = archive;
  const sources = [
    '',
    ...parts.paths().filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml'),
  ];
  const links = new Map(
    sources.map((part) => [part, readable(archive, part) ? relationshipsOf(parts, part) : []]),
  );
  for (const [part, own] of links) {
    checkTargets(archive, part, own, fault);
    checkRepetition(part, own, fault);
    const root = roots.get(part);
    if (root) checkNames(part, root, own, fault);
  }
  for (const path of parts.paths().filter((each) => each.endsWith('.rels'))) checkOwner(archive, path, fault);
  checkOrphans(links, sources, fault);
}

function readable({ roots }: Archive, part: string): boolean {
  return roots.has(relationshipsPath(part));
}

function checkTargets({ parts }: Archive, part: string, links: readonly Relationship[], fault: Fault): void {
  for (const { id, target, external } of links) {
    if (external) continue;
    const path = resolveTarget(part, target.split('#')[0] ?? '');
    if (path === undefined || !parts.has(path))
      fault(part, 'unresolved-relationship', `${id} leads to ${target}, which is missing`);
  }
}

function checkRepetition(part: string, links: readonly Relationship[], fault: Fault): void {
  const ids = new Set<string>();
  const targets = new Set<string>();
  for (const { id, type, target } of links) {
    const key = `${type} ${target}`;
    if (ids.has(id)) fault(part, 'repeated-relationship-id', `${id} is given twice`);
    if (targets.has(key)) fault(part, 'repeated-relationship', `${id} repeats a relationship to ${target}`);
    ids.add(id);
    targets.add(key);
  }
}

function checkNames(part: string, root: Element, links: readonly Relationship[], fault: Fault): void {
  const used = namedIds(root);
  const known = new Set(links.map(({ id }) => id));
  for (const id of used)
    if (!known.has(id)) fault(part, 'dangling-relationship', `${id} is used but not defined`);
  const must = new Set([
    ...NAMED,
    ...NAMED_BY.filter(([pattern]) => pattern.test(part)).flatMap(([, types]) => types),
  ]);
  for (const { id, type } of links)
    if (must.has(type) && !used.has(id)) fault(part, 'unused-relationship', `${id} (${type}) is never used`);
}

/** Ids named by attributes of the relationships namespace: `r:id`, `r:embed`, `r:link` … An empty one names none. */
function namedIds(root: Element): Set<string> {
  const ids = new Set<string>();
  const stack: Element[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    for (const attribute of element.attributes) {
      if (attribute.namespaceURI === NAMESPACES.r && attribute.value !== '') ids.add(attribute.value);
    }
    for (let child = element.firstChild; child; child = child.nextSibling)
      if (child.nodeType === 1) stack.push(child as Element);
  }
  return ids;
}

function checkOwner({ parts }: Archive, path: string, fault: Fault): void {
  const owner = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  if (owner !== '' && !parts.has(owner))
    fault(path, 'orphan-part', 'relationships of a part that is missing');
}

function checkOrphans(
  links: ReadonlyMap<string, readonly Relationship[]>,
  sources: readonly string[],
  fault: Fault,
): void {
  const reached = new Set<string>(['']);
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of links.get(part) ?? []) {
      const path = external ? undefined : resolveTarget(part, target.split('#')[0] ?? '');
      if (path === undefined || reached.has(path)) continue;
      reached.add(path);
      waiting.push(path);
    }
  }
  for (const path of sources)
    if (!reached.has(path)) fault(path, 'orphan-part', 'nothing leads to this part');
}
