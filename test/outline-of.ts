import { unzipSync, strFromU8 } from 'fflate';
import { DOMParser, type Element } from '@xmldom/xmldom';

/**
 * A finished .pptx as lines that a person can compare: per slide its layout, then per object in reading order its
 * placeholder or kind, its text or alternative text, and last its notes.
 */
export function outlineOf(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const part = (path: string): Element => {
    const content = parts[path];
    if (!content) throw new Error(`no part ${path}`);
    return new DOMParser().parseFromString(strFromU8(content), 'text/xml').documentElement!;
  };
  const target = (path: string, type: string): string | undefined => {
    const cut = path.lastIndexOf('/');
    const rels = `${path.slice(0, cut)}/_rels/${path.slice(cut + 1)}.rels`;
    if (!parts[rels]) return undefined;
    const found = all(part(rels), 'Relationship').find((each) => each.getAttribute('Type')?.endsWith(`/${type}`));
    return found && new URL(found.getAttribute('Target') ?? '', `file:///${path}`).pathname.slice(1);
  };
  const slides = Object.keys(parts)
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .sort((a, b) => numberIn(a) - numberIn(b));
  return slides
    .map((path) => {
      const layout = all(part(target(path, 'slideLayout') ?? ''), 'p:cSld')[0]?.getAttribute('name') ?? '';
      const notes = target(path, 'notesSlide');
      return [
        `=== ${numberIn(path)} · ${layout}`,
        ...objectsOf(part(path)),
        ...(notes === undefined ? [] : notesOf(part(notes))),
      ].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

function objectsOf(slide: Element): string[] {
  const tree = all(slide, 'p:spTree')[0];
  const children = tree ? [...tree.childNodes].filter((node): node is Element => node.nodeType === 1) : [];
  return children.flatMap((object) => {
    const properties = all(object, 'p:cNvPr')[0];
    if (!properties || !['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp'].includes(object.nodeName)) return [];
    const alt = properties.getAttribute('descr') ?? '';
    const holder = all(object, 'p:ph')[0];
    const kind = holder ? (holder.getAttribute('type') ?? 'body') : object.nodeName.slice(2);
    const lines = paragraphsOf(object).map(({ level, text }) => `    ${'  '.repeat(level)}${text}`);
    if (alt === '' && lines.length === 0) return [];
    return [`  [${kind}] ${properties.getAttribute('name') ?? ''}${alt === '' ? '' : `: ${alt}`}`, ...lines];
  });
}

function notesOf(notes: Element): string[] {
  const body = all(notes, 'p:sp').find((shape) => all(shape, 'p:ph')[0]?.getAttribute('type') === 'body');
  const lines = body ? paragraphsOf(body).map(({ text }) => `    ${text}`) : [];
  return lines.length === 0 ? [] : ['  [anteckningar]', ...lines];
}

function paragraphsOf(object: Element): { level: number; text: string }[] {
  return all(object, 'a:p').flatMap((paragraph) => {
    const text = all(paragraph, 'a:t')
      .map((run) => run.textContent ?? '')
      .join('');
    const level = Number(all(paragraph, 'a:pPr')[0]?.getAttribute('lvl') ?? 0);
    return text === '' ? [] : [{ level, text }];
  });
}

function all(element: Element, name: string): Element[] {
  return [...element.getElementsByTagName(name)];
}

function numberIn(path: string): number {
  return Number(/(\d+)\.xml$/.exec(path)?.[1]);
}
