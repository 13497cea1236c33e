import { relationshipsOf, relationshipsPath, resolveTarget } from '../relationships';
import type { Fault } from './fault';
import type { Archive } from './open-archive';

/** One copy of each media item (PPTX.md, gate 4). */
export function checkMedia({ parts }: Archive, fault: Fault): void {
  const seen = new Map<string, string>();
  for (const path of parts.paths().filter((each) => /(^|\/)media\//.test(each))) {
    const bytes = parts.bytes(path);
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const first = seen.get(content);
    if (first !== undefined) fault(path, 'repeated-media', `the same file as ${first}`);
    else seen.set(content, path);
  }
}

/** Every master has a theme, and one of its own (gate 4). */
export function checkThemes({ parts, roots }: Archive, fault: Fault): void {
  const owners = new Map<string, string>();
  for (const part of roots.keys()) {
    if (!/^ppt\/(slide|notes|handout)Masters\/[^/]+\.xml$/.test(part)) continue;
    const links = roots.has(relationshipsPath(part)) ? relationshipsOf(parts, part) : [];
    const link = links.find(({ type }) => type === 'theme');
    const theme = link && resolveTarget(part, link.target);
    const owner = theme === undefined ? undefined : owners.get(theme);
    if (theme === undefined) fault(part, 'master-without-theme', 'the master has no theme');
    else if (owner !== undefined) fault(part, 'shared-theme', `the theme ${theme} belongs to ${owner} too`);
    else owners.set(theme, part);
  }
}
