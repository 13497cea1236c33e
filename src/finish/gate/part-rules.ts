import { childrenOf, descendantsOf, type Element } from '../xml';
import type { Fault } from './fault';
import type { Archive } from './open-archive';

/** Ids are unique: of shapes in their part, of masters and layouts together, of slides (PPTX.md, gate 3). */
export function checkIds({ roots }: Archive, fault: Fault): void {
  const structure: string[] = [];
  for (const [part, root] of roots) {
    const ids = descendantsOf(root, 'p:cNvPr').map((element) => element.getAttribute('id') ?? '');
    for (const id of repeated(ids)) fault(part, 'repeated-shape-id', `shape id ${id} is used twice`);
    structure.push(
      ...descendantsOf(root, 'p:sldMasterId', 'p:sldLayoutId').map(
        (element) => element.getAttribute('id') ?? '',
      ),
    );
    const slides = descendantsOf(root, 'p:sldId').map((element) => element.getAttribute('id') ?? '');
    for (const id of repeated(slides)) fault(part, 'repeated-slide-id', `slide id ${id} is used twice`);
  }
  for (const id of repeated(structure))
    fault('ppt/presentation.xml', 'repeated-master-id', `id ${id} belongs to two masters or layouts`);
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}

/** One `a:pPr` a paragraph, standing first, and no line break inside a text (gate 3). */
export function checkParagraphs({ roots }: Archive, fault: Fault): void {
  for (const [part, root] of roots) {
    for (const paragraph of descendantsOf(root, 'a:p')) {
      const children = childrenOf(paragraph).map(({ tagName }) => tagName);
      if (children.lastIndexOf('a:pPr') > 0)
        fault(
          part,
          'misplaced-paragraph-properties',
          `a paragraph has a:pPr after its text: "${excerpt(paragraph)}"`,
        );
    }
    for (const text of descendantsOf(root, 'a:t')) {
      if (/[\r\n]/.test(text.textContent ?? ''))
        fault(part, 'line-break-in-text', `a text holds a raw line break: "${excerpt(text)}"`);
    }
  }
}

function excerpt(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').slice(0, 40);
}

const LENGTHS: Readonly<Record<string, readonly string[]>> = {
  'a:ext': ['cx', 'cy'],
  'a:chExt': ['cx', 'cy'],
  'a:off': ['x', 'y'],
  'a:gridCol': ['w'],
  'a:tr': ['h'],
  'a:ln': ['w'],
  'p:sldSz': ['cx', 'cy'],
};

/** No size is negative and none is anything but a whole number (gate 3). */
export function checkSizes({ roots }: Archive, fault: Fault): void {
  for (const [part, root] of roots) {
    for (const element of descendantsOf(root, ...Object.keys(LENGTHS))) {
      for (const name of LENGTHS[element.tagName] ?? []) {
        const value = element.getAttribute(name);
        const good = element.tagName === 'a:off' ? /^-?\d+$/ : /^\d+$/;
        if (value !== null && !good.test(value))
          fault(part, 'bad-size', `${element.tagName} has ${name}="${value}"`);
      }
    }
  }
}
