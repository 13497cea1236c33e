import { childrenOf } from '../xml';
import type { Facts } from './facts';
import type { Fault } from './fault';
import type { Archive } from './open-archive';
import { repeated } from './repeated';

/** Content types first, no directories, no entry twice (PPTX.md, gate 1). */
export function checkEntries({ names }: Archive, _: Facts, fault: Fault): void {
  if (names[0] !== '[Content_Types].xml')
    fault('', 'content-types-not-first', `the first entry is ${names[0] ?? 'missing'}`);
  const seen = new Set<string>();
  for (const name of names) {
    if (name.endsWith('/')) fault(name, 'directory-entry', 'the archive lists a directory');
    if (seen.has(name.toLowerCase())) fault(name, 'repeated-entry', 'the archive has this entry twice');
    seen.add(name.toLowerCase());
  }
}

/** Every part has a content type, and no missing part has one (gate 1). */
export function checkContentTypes({ parts }: Archive, { contentTypes: types }: Facts, fault: Fault): void {
  if (!types) {
    if (!parts.has('[Content_Types].xml'))
      fault('[Content_Types].xml', 'missing-content-types', 'the package has no content types');
    return;
  }
  const defaults = new Set(
    childrenOf(types, 'Default').map((each) => (each.getAttribute('Extension') ?? '').toLowerCase()),
  );
  const overrides = childrenOf(types, 'Override').map((each) =>
    (each.getAttribute('PartName') ?? '').replace(/^\//, ''),
  );
  const named = new Set(overrides);
  for (const path of overrides.filter((each) => !parts.has(each)))
    fault(path, 'phantom-content-type', 'a content type is declared for a part that is missing');
  if (named.size < overrides.length)
    fault('[Content_Types].xml', 'repeated-content-type', 'a part has two content types');
  for (const path of parts.paths()) {
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const undeclared = path !== '[Content_Types].xml' && !named.has(path) && !defaults.has(extension);
    if (undeclared) fault(path, 'no-content-type', 'no content type is declared for this part');
  }
}

/** Ids of masters and layouts are unique among all of them (gate 3). */
export function checkStructureIds(_: Archive, { structureIds }: Facts, fault: Fault): void {
  for (const id of repeated(structureIds))
    fault('ppt/presentation.xml', 'repeated-master-id', `id ${id} belongs to two masters or layouts`);
}
