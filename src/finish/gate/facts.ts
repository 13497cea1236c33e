import { relationshipsIn, relationshipsPath, type Relationship } from '../relationships';
import { descendantsOf, NAMESPACES, type Element } from '../xml';

/** What the rules that span parts need to know of the XML parts, which are read once and let go of. */
export interface Facts {
  /** The outermost element of the content types, if there is one that can be read. */
  contentTypes: Element | undefined;
  /** Relationships by the part that holds them: `ppt/slides/_rels/slide1.xml.rels`. */
  readonly relationships: Map<string, readonly Relationship[]>;
  /** Ids of relationships that a part names, by its path; of every part that can be read. */
  readonly namedIds: Map<string, ReadonlySet<string>>;
  /** Ids of masters and layouts, which share one space. */
  readonly structureIds: string[];
}

/** Nothing known yet. */
export function noFacts(): Facts {
  return { contentTypes: undefined, relationships: new Map(), namedIds: new Map(), structureIds: [] };
}

/** Notes what there is to know of a part. */
export function gatherFacts(facts: Facts, path: string, root: Element): void {
  if (path === '[Content_Types].xml') facts.contentTypes = root;
  else if (path.endsWith('.rels')) facts.relationships.set(path, relationshipsIn(root));
  else {
    facts.namedIds.set(path, namedIdsIn(root));
    for (const id of idsOf(root, 'p:sldMasterId', 'p:sldLayoutId')) facts.structureIds.push(id);
  }
}

/** The relationships of a part; none when it has none or they can't be read. */
export function linksOf({ relationships }: Facts, part: string): readonly Relationship[] {
  return relationships.get(relationshipsPath(part)) ?? [];
}

/** The attribute `id` of the elements of some names below an element; one that is missing is ``. */
export function idsOf(root: Element, ...names: readonly string[]): readonly string[] {
  return descendantsOf(root, ...names).map((element) => element.getAttribute('id') ?? '');
}

/** Ids named by attributes of the relationships namespace: `r:id`, `r:embed`, `r:link` … An empty one names none. */
function namedIdsIn(root: Element): Set<string> {
  const ids = new Set<string>();
  for (const element of [root, ...descendantsOf(root)]) {
    for (const attribute of element.attributes) {
      if (attribute.namespaceURI === NAMESPACES.r && attribute.value !== '') ids.add(attribute.value);
    }
  }
  return ids;
}
