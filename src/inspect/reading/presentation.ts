import type { Relationship } from '../../package/relationships';
import type { ReadPackage } from '../package/read-package';
import { childOf, childrenOf, descendantsOf, wholeNumber, type Node } from '../../package/node';
import { INCH } from './frame';
import { layersOf, type Layers, isTitleType } from './placeholder';
import { slideObjects, withMembers, type SlideObject } from './objects';
import { textOf } from './paragraphs';

/** Inches. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A slide of a presentation, not read yet. */
export interface SlideEntry {
  /** From 1, in the order of the presentation. */
  readonly number: number;
  readonly path: string;
  readonly layers: Layers;
  /** Name of the section; undefined when it is in none. */
  readonly section: string | undefined;
  /** Part of the notes. */
  readonly notesPath: string | undefined;
}

/** A slide as a reader meets it. */
export interface ReadSlide extends Omit<SlideEntry, 'number' | 'section'> {
  readonly size: Size;
  readonly links: readonly Relationship[];
  readonly objects: readonly SlideObject[];
  /** The same with those in groups, a group before its members. */
  readonly all: readonly SlideObject[];
  /** Text of the title placeholder, on one line; undefined without one. */
  readonly title: string | undefined;
  /** Paragraphs of the speaker notes that have words. */
  readonly notes: readonly string[];
  /** Objects of the page that the notes are printed on. */
  readonly notesObjects: readonly SlideObject[];
}

/** A presentation with the slides that it lists; those that are missing or malformed are left out, the gate reports them. */
export interface Presentation {
  readonly package: ReadPackage;
  readonly size: Size;
  /** Names in order. */
  readonly sections: readonly string[];
  readonly slides: readonly SlideEntry[];
}

/** Reads what a presentation says of its slides. */
export function readPresentation(read: ReadPackage): Presentation {
  const { roots, links } = read;
  const main = roots.get(read.main);
  const size = childOf(main, 'p:sldSz')?.attributes;
  const sections = sectionsIn(main);
  const targets = new Map(links.of(read.main).map((link) => [link.id, links.target(read.main, link)]));
  const listed = new Set<string>();
  const slides = childrenOf(childOf(main, 'p:sldIdLst'), 'p:sldId').flatMap(({ attributes }, at) => {
    const path = targets.get(attributes['r:id'] ?? '') ?? '';
    const root = roots.get(path);
    // A hostile presentation may list one slide a hundred thousand times.
    if (root?.name !== 'p:sld' || listed.has(path)) return [];
    listed.add(path);
    const section = sections.find(({ slides: inside }) => inside.has(attributes['id'] ?? ''))?.name;
    const notesPath = links.first(path, 'notesSlide');
    return [{ number: at + 1, path, layers: layersOf(path, root, read), section, notesPath }];
  });
  return {
    package: read,
    size: { width: (wholeNumber(size?.['cx']) ?? 0) / INCH, height: (wholeNumber(size?.['cy']) ?? 0) / INCH },
    sections: sections.map(({ name }) => name),
    slides,
  };
}

/** Reads a slide and its notes. */
export function readSlide({ path, layers, notesPath }: SlideEntry, { package: read, size }: Presentation): ReadSlide {
  const { roots, links, main } = read;
  const objects = slideObjects(layers, roots.get(links.first(main, 'tableStyles') ?? ''));
  const title = objects.find(({ placeholder }) => isTitleType(placeholder));
  const notesObjects = objectsOfNotes(notesPath, layers, read);
  return {
    path,
    layers,
    notesPath,
    size,
    links: links.of(path),
    objects,
    all: withMembers(objects),
    title: title && textOf(title.paragraphs),
    notes: notesIn(notesObjects),
    notesObjects,
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
