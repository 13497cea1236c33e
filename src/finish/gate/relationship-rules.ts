import { resolveTarget, type Relationship } from '../relationships';
import { linksOf, type Facts } from './facts';
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
export function checkRelationships(archive: Archive, facts: Facts, fault: Fault): void {
  const paths = archive.parts.paths();
  const sources = ['', ...paths.filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')];
  for (const part of sources) {
    const links = linksOf(facts, part);
    checkTargets(archive, part, links, fault);
    checkRepetition(part, links, fault);
    checkNames(part, links, facts, fault);
  }
  for (const path of paths.filter((each) => each.endsWith('.rels'))) checkOwner(archive, path, fault);
  checkOrphans(sources, facts, fault);
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

function checkNames(part: string, links: readonly Relationship[], { namedIds }: Facts, fault: Fault): void {
  const used = namedIds.get(part);
  if (!used) return;
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

function checkOwner({ parts }: Archive, path: string, fault: Fault): void {
  const owner = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  if (owner !== '' && !parts.has(owner))
    fault(path, 'orphan-part', 'relationships of a part that is missing');
}

function checkOrphans(sources: readonly string[], facts: Facts, fault: Fault): void {
  const reached = new Set<string>(['']);
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of linksOf(facts, part)) {
      const path = external ? undefined : resolveTarget(part, target.split('#')[0] ?? '');
      if (path === undefined || reached.has(path)) continue;
      reached.add(path);
      waiting.push(path);
    }
  }
  for (const path of sources)
    if (!reached.has(path)) fault(path, 'orphan-part', 'nothing leads to this part');
}
