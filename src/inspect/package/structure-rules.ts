import { faults, type Report } from '../faults';
import { descendantsOf, wholeNumber } from '../../package/node';
import { idsOf } from './part-rules';
import type { ReadPackage } from './read-package';
import { repeated } from './repeated';

/** Ranges of ids, both ends included (ECMA-376 19.7.13, 19.7.15 and 19.7.16). */
const RANGES: Readonly<Record<string, readonly [what: string, least: number, most: number]>> = {
  'p:sldId': ['a slide', 256, 2_147_483_647],
  'p:sldMasterId': ['a master', 2_147_483_648, 4_294_967_295],
  'p:sldLayoutId': ['a layout', 2_147_483_648, 4_294_967_295],
};

/** Ids of slides are unique, and those of masters and layouts among all of them (PPTX.md, gate 3). */
export function checkStructureIds({ roots, main }: ReadPackage, report: Report): void {
  const structure: string[] = [];
  for (const [part, root] of roots) {
    for (const id of repeated(idsOf(root, 'p:sldId'))) report(faults.repeatedSlideId(part, id));
    const slides = descendantsOf(root, 'p:sldId').map(({ attributes }) => attributes['r:id'] ?? '');
    for (const id of repeated(slides)) report(faults.repeatedSlide(part, id));
    structure.push(...idsOf(root, 'p:sldMasterId', 'p:sldLayoutId').filter((id) => id !== ''));
    for (const { name, attributes } of descendantsOf(root, ...Object.keys(RANGES))) {
      const [what, least, most] = RANGES[name] ?? ['', 0, 0];
      const id = wholeNumber(attributes['id']);
      // Masters and layouts may do without an id, slides may not.
      if (attributes['id'] === undefined && name !== 'p:sldId') continue;
      if (id === undefined || id < least || id > most)
        report(faults.badId(part, what, attributes['id'] ?? ''));
    }
  }
  for (const id of repeated(structure)) report(faults.repeatedMasterId(main, id));
}

/** One copy of each media item (gate 4): files of one length and check sum are one file. */
export function checkMedia({ archive: { parts } }: ReadPackage, report: Report): void {
  const seen = new Map<string, string>();
  for (const path of [...parts.keys()].filter((each) => /(^|\/)media\//.test(each)).sort()) {
    const { size, crc } = parts.get(path) ?? { size: 0, crc: 0 };
    const key = `${size} ${crc}`;
    const first = seen.get(key);
    if (first !== undefined) report(faults.repeatedMedia(path, first));
    else seen.set(key, path);
  }
}

const MASTERS = new Set(['p:sldMaster', 'p:notesMaster', 'p:handoutMaster']);

/** Every master has a theme, and one of its own (gate 4). */
export function checkThemes({ roots, links }: ReadPackage, report: Report): void {
  const owners = new Map<string, string>();
  for (const [part, root] of roots) {
    if (!MASTERS.has(root.name)) continue;
    const theme = links.first(part, 'theme');
    const owner = theme === undefined ? undefined : owners.get(theme);
    if (theme === undefined) report(faults.masterWithoutTheme(part));
    else if (owner !== undefined) report(faults.sharedTheme(part, theme, owner));
    else owners.set(theme, part);
  }
}
