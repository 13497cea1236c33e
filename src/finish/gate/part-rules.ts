import { childrenOf, descendantsOf, type Element } from '../xml';
import type { Fault } from './fault';
import { idsOf } from './facts';
import { repeated } from './repeated';

/** Ids of shapes are unique in their part (PPTX.md, gate 3). */
export function checkShapeIds(part: string, root: Element, fault: Fault): void {
  for (const id of repeated(idsOf(root, 'p:cNvPr')))
    fault(part, 'repeated-shape-id', `shape id ${id} is used twice`);
}

/** Ids of slides are unique (gate 3). */
export function checkSlideIds(part: string, root: Element, fault: Fault): void {
  for (const id of repeated(idsOf(root, 'p:sldId')))
    fault(part, 'repeated-slide-id', `slide id ${id} is used twice`);
}

/** One `a:pPr` a paragraph, standing first (gate 3). */
export function checkParagraphs(part: string, root: Element, fault: Fault): void {
  for (const paragraph of descendantsOf(root, 'a:p')) {
    const children = childrenOf(paragraph).map(({ tagName }) => tagName);
    if (children.lastIndexOf('a:pPr') > 0)
      fault(
        part,
        'misplaced-paragraph-properties',
        `a paragraph has a:pPr after its text: "${excerpt(paragraph)}"`,
      );
  }
}

/** No line break inside a text (gate 3). */
export function checkTexts(part: string, root: Element, fault: Fault): void {
  for (const text of descendantsOf(root, 'a:t')) {
    if (/[\r\n]/.test(text.textContent ?? ''))
      fault(part, 'line-break-in-text', `a text holds a raw line break: "${excerpt(text)}"`);
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
export function checkSizes(part: string, root: Element, fault: Fault): void {
  for (const element of descendantsOf(root, ...Object.keys(LENGTHS))) {
    for (const name of LENGTHS[element.tagName] ?? []) {
      const value = element.getAttribute(name);
      const good = element.tagName === 'a:off' ? /^-?\d+$/ : /^\d+$/;
      if (value !== null && !good.test(value))
        fault(part, 'bad-size', `${element.tagName} has ${name}="${value}"`);
    }
  }
}
