/** An element as it was read: light, and never changed. */
export interface Node {
  /** Usual prefix of the namespace and local name, whatever prefix the file uses: `p:sp`. */
  readonly name: string;
  /** By name, with the usual prefix where there is a namespace: `r:embed`. Declarations of namespaces are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Node[];
  /** Characters directly in the element. */
  readonly text: string;
}

/** Child elements of a name, in order. */
export function childrenOf(node: Node | undefined, name: string): readonly Node[] {
  return node ? node.children.filter((child) => child.name === name) : [];
}

/** The element down a path of names, first of each. @example childOf(shape, 'p:nvSpPr', 'p:cNvPr') */
export function childOf(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  let here = node;
  for (const name of path) here = here?.children.find((child) => child.name === name);
  return here;
}

/** All elements below an element in document order, with names only those; without recursion, since a hostile part may be deep. */
export function descendantsOf(node: Node | undefined, ...names: readonly string[]): Node[] {
  const found: Node[] = [];
  const waiting: Node[] = node ? [...node.children].reverse() : [];
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    if (names.length === 0 || names.includes(here.name)) found.push(here);
    for (let at = here.children.length - 1; at >= 0; at--) {
      const child = here.children[at];
      if (child) waiting.push(child);
    }
  }
  return found;
}

/** The text of a paragraph: its runs and fields, a space for a line break. */
export function wordsIn(paragraph: Node): string {
  return descendantsOf(paragraph, 'a:t', 'a:br')
    .map((each) => (each.name === 'a:br' ? ' ' : each.text))
    .join('');
}

/** Whether an attribute says yes, as XML Schema allows it. */
export function saysYes(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** An attribute of the first of several elements that has it. */
export function firstAttribute(nodes: readonly Node[], name: string): string | undefined {
  return nodes.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
}

/** A whole number in an attribute; undefined when it is missing or none. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** A share in an attribute, `90%` or in thousandths of a per cent; undefined when it is missing or none. */
export function shareIn(value: string | undefined): number | undefined {
  if (value?.endsWith('%')) return Number(value.slice(0, -1)) / 100;
  const thousandths = wholeNumber(value);
  return thousandths === undefined ? undefined : thousandths / 100_000;
}
