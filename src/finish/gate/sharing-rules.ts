import { fileIndex } from '../file-index';
import { resolveTarget } from '../relationships';
import { linksOf, type Facts } from './facts';
import type { Fault } from './fault';
import type { Archive } from './open-archive';

/** One copy of each media item (PPTX.md, gate 4). */
export function checkMedia({ parts }: Archive, _: Facts, fault: Fault): void {
  const seen = fileIndex();
  for (const path of parts.paths().filter((each) => /(^|\/)media\//.test(each))) {
    const bytes = parts.bytes(path);
    const first = seen.find(bytes);
    if (first !== undefined) fault(path, 'repeated-media', `the same file as ${first}`);
    else seen.add(path, bytes);
  }
}

/** Every master has a theme, and one of its own (gate 4). */
export function checkThemes(_: Archive, facts: Facts, fault: Fault): void {
  const owners = new Map<string, string>();
  for (const part of facts.namedIds.keys()) {
    if (!/^ppt\/(slide|notes|handout)Masters\/[^/]+\.xml$/.test(part)) continue;
    const link = linksOf(facts, part).find(({ type }) => type === 'theme');
    const theme = link && resolveTarget(part, link.target);
    const owner = theme === undefined ? undefined : owners.get(theme);
    if (theme === undefined) fault(part, 'master-without-theme', 'the master has no theme');
    else if (owner !== undefined) fault(part, 'shared-theme', `the theme ${theme} belongs to ${owner} too`);
    else owners.set(theme, part);
  }
}
