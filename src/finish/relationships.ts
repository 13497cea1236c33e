import { strFromU8 } from 'fflate';
import { relationshipsPath } from '../model';
import type { Package } from './open-package';
import { childrenOf, el, parseXml, type Element } from './xml';

export { relationshipsPath, resolveTarget } from '../model';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A link from one part to another or to an address. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: `slideLayout`, `image`; whole address for types outside Office. */
  readonly type: string;
  /** As written, relative to the part: `../media/image1.png`. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part in order; none when there is no file of them. */
export function relationshipsOf(parts: Package, part: string): readonly Relationship[] {
  const path = relationshipsPath(part);
  return parts.has(path) ? relationshipsIn(parseXml(strFromU8(parts.bytes(path))).root) : [];
}

function relationshipsIn(root: Element): readonly Relationship[] {
  return childrenOf(root).map((element) => ({
    id: element.getAttribute('Id') ?? '',
    type: (element.getAttribute('Type') ?? '').replace(OFFICE, ''),
    target: element.getAttribute('Target') ?? '',
    external: element.getAttribute('TargetMode') === 'External',
  }));
}

/** Writes the relationships of a part; without any the file goes. */
export function setRelationships(parts: Package, part: string, relationships: readonly Relationship[]): void {
  const path = relationshipsPath(part);
  if (relationships.length === 0) {
    parts.remove(path);
    return;
  }
  const written = relationships.map(({ id, type, target, external }) =>
    el('Relationship', {
      Id: id,
      Type: type.includes(':') ? type : OFFICE + type,
      Target: target,
      TargetMode: external ? 'External' : undefined,
    }),
  );
  parts.put(path, el('Relationships', { xmlns: NAMESPACE }, ...written));
}

/** Relationships numbered rId1, rId2 … from types and targets. */
export function numbered(
  links: readonly (readonly [type: string, target: string])[],
): readonly Relationship[] {
  return links.map(([type, target], at) => ({ id: `rId${at + 1}`, type, target, external: false }));
}
