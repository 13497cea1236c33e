import type { ReadPackage } from '../package/read-package';
import { childOf, childrenOf, descendantsOf, wholeNumber, type Node } from '../../package/node';
import { layersOf, type Layers } from './layers';
import { slideObjects, type SlideObject } from './objects';
import { textOf } from './paragraphs';
import { isTitleType } from './placeholder';

/** A slide as a reader meets it. */
export interface ReadSlide {
  /** From 1, in the order of the presentation. */
  readonly number: number;
  readonly path: string;
  readonly layers: Layers;
  readonly hidden: boolean;
  /** Name of the layout. */
  readonly layout: string | undefined;
  /** Name of the section; undefined when it is in none. */
  readonly section: string | undefined;
  readonly objects: readonly SlideObject[];
  /** Text of the title placeholder, on one line; undefined without one. */
  readonly title: string | undefined;
  /** Paragraphs of the speaker notes that have words. */
  readonly notes: readonly string[];
  /** Objects of the page that the notes are printed on. */
  readonly notesObjects: readonly SlideObject[];
  /** Part of the notes. */
  readonly notesPath: string | undefined;
}

/** A presentation, read. */
export interface Presentation {
  readonly package: ReadPackage;
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
  /** Names in order. */
  readonly sections: readonly string[];
  readonly slides: readonly ReadSlide[];
}

const INCH = 914_400;

/** Reads the slides that a presentation lists; those that are missing or malformed are left out, the gate tells of them. */
export function readPresentation(read: ReadPackage): Presentation {
  const main = read.roots.get(read.main);
  const size = childOf(main, 'p:sldSz')?.attributes;
  const sections = sectionsIn(main);
  const entries = childrenOf(childOf(main, 'p:sldIdLst'), 'p:sldId');
  const targets = new Map(
    read.links.of(read.main).map((link) => [link.id, read.links.target(read.main, link)]),
  );
  const listed = new Set<string>();
  const slides = entries.flatMap((entry, at) => {
    const path = targets.get(entry.attributes['r:id'] ?? '') ?? '';
    const root = read.roots.get(path);
    // A hostile presentation may list one slide a hundred thousand times.
    if (root?.name !== 'p:sld' || listed.has(path)) return [];
    listed.add(path);
    const section = sections.find(({ slides: inside }) => inside.has(entry.attributes['id'] ?? ''));
    return [readSlide({ number: at + 1, path, root, section: section?.name }, read)];
  });
  return {
    package: read,
    size: {
      width: (wholeNumber(size?.['cx']) ?? 0) / INCH,
      height: (wholeNumber(size?.['cy']) ?? 0) / INCH,
    },
    sections: sections.map(({ name }) => name),
    slides,
  };
}

interface Entry {
  readonly number: number;
  readonly path: string;
  readonly root: Node;
  readonly section: string | undefined;
}

function readSlide({ number, path, root, section }: Entry, read: ReadPackage): ReadSlide {
  const { roots, links, main } = read;
  const layers = layersOf(path, root, read);
  const objects = slideObjects(layers, roots.get(links.first(main, 'tableStyles') ?? ''));
  const title = objects.find(({ placeholder }) => isTitleType(placeholder));
  const notesPath = links.first(path, 'notesSlide');
  const notesObjects = objectsOfNotes(notesPath, layers, read);
  return {
    number,
    path,
    layers,
    hidden: ['0', 'false'].includes(root.attributes['show'] ?? ''),
    layout: childOf(layers.layout, 'p:cSld')?.attributes['name'],
    section,
    objects,
    title: title && textOf(title.paragraphs),
    notes: notesIn(notesObjects),
    notesObjects,
    notesPath,
  };
}

function objectsOfNotes(
  path: string | undefined,
  layers: Layers,
  { roots, links }: ReadPackage,
): readonly SlideObject[] {
  const notes = roots.get(path ?? '');
  if (!notes || path === undefined) return [];
  const master = roots.get(links.first(path, 'notesMaster') ?? '');
  return slideObjects({ ...layers, slide: notes, layout: undefined, master }, undefined);
}

/** The author's words stand in the body placeholder of the notes page. */
function notesIn(objects: readonly SlideObject[]): readonly string[] {
  return objects
    .filter(({ placeholder }) => placeholder === 'body')
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ words }) => words.trim())
    .filter((words) => words !== '');
}

function sectionsIn(main: Node | undefined) {
  return descendantsOf(main, 'p14:section').map((section) => ({
    name: (section.attributes['name'] ?? '').trim(),
    slides: new Set(descendantsOf(section, 'p14:sldId').map(({ attributes }) => attributes['id'] ?? '')),
  }));
}
