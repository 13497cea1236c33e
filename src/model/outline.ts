import type { ItemSpec, ManifestSpec, SectionSpec, SlideSpec } from '../schema';
import type { Tree } from '../source';

/** A valid document: its typed value and the tree it came from. The two have the same shape, so a path fits both. */
export interface Located<T> {
  readonly value: T;
  readonly tree: Tree;
}

/** A slide as an author wrote it, and the workspace-relative file it stands in. */
export interface WrittenSlide {
  readonly spec: SlideSpec;
  readonly tree: Tree;
  readonly file: string;
}

/** An item of the agenda with its slides, includes followed. */
export interface OutlineItem {
  readonly spec: ItemSpec;
  readonly tree: Tree;
  readonly slides: readonly WrittenSlide[];
}

/** A section of the agenda; its own slides come before those of its items. */
export interface OutlineSection {
  readonly spec: SectionSpec;
  readonly tree: Tree;
  readonly slides: readonly WrittenSlide[];
  readonly items: readonly OutlineItem[];
}

/** A manifest with every include followed, in the order of the deck. */
export interface Outline {
  /** Workspace-relative path of the manifest. */
  readonly path: string;
  readonly manifest: Located<ManifestSpec>;
  readonly opening: readonly WrittenSlide[];
  readonly sections: readonly OutlineSection[];
  readonly closing: readonly WrittenSlide[];
}

/** Every written slide of an outline in deck order. */
export function writtenSlides(outline: Outline): readonly WrittenSlide[] {
  const inside = outline.sections.flatMap((section) => [
    ...section.slides,
    ...section.items.flatMap((item) => item.slides),
  ]);
  return [...outline.opening, ...inside, ...outline.closing];
}
