import type { Layout, Template } from '../model';
import type { LayoutKey } from '../schema';

/** Layouts in the order PowerPoint lists them, with their parts: `ppt/slideLayouts/slideLayout1.xml`. */
export function layoutParts(
  template: Template,
): readonly { readonly layout: Layout; readonly path: string }[] {
  return Object.values(template.layouts).map((layout, at) => ({
    layout,
    path: `ppt/slideLayouts/slideLayout${at + 1}.xml`,
  }));
}

/** The part of a layout. */
export function layoutPath(template: Template, key: LayoutKey): string {
  const found = layoutParts(template).find(({ layout }) => layout.key === key);
  if (!found) throw new Error(`no layout ${key}`);
  return found.path;
}

/** Ids start here for the master; its layouts follow (they share one space, ECMA-376 19.2.1.36). */
export const FIRST_MASTER_ID = 2_147_483_648;
