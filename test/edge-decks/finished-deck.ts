import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { outlineOf } from '../outline-of';
import type { Findings } from './edge-case';

/** Looks a case's findings up in the bytes of its finished deck. */
export function expectFindings(bytes: Uint8Array, finds: Findings): void {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, part]));
  const xml = (path: string): string => strFromU8(parts.get(path) ?? new Uint8Array());
  const paths = [...parts.keys()];
  const pages = paths.filter((path) => /^ppt\/(slides|notesSlides)\/\w+\.xml$/.test(path)).map(xml);

  if (finds.lines) {
    const found = linesOf(bytes);
    const missing = finds.lines.filter((line) => !found.includes(line));
    expect({ missing, found }).toEqual({ missing: [], found });
  }
  if (finds.slides !== undefined)
    expect(paths.filter((path) => path.startsWith('ppt/slides/slide'))).toHaveLength(finds.slides);
  if (finds.pictures !== undefined)
    expect(paths.filter((path) => path.startsWith('ppt/media/'))).toHaveLength(finds.pictures);
  for (const [text, times] of Object.entries(finds.counts ?? {}))
    expect([text, pages.join('').split(text).length - 1]).toEqual([text, times]);
  for (const [path, texts] of Object.entries(finds.holds ?? {}))
    for (const text of [texts].flat()) expect(xml(path)).toContain(text);
  if (finds.sections) expect(sectionsIn(xml('ppt/presentation.xml'))).toEqual(finds.sections);
}

/** The texts of the outline: what objects say and are called, a paragraph or an alternative text each. */
function linesOf(bytes: Uint8Array): readonly string[] {
  return outlineOf(bytes)
    .split('\n')
    .map((line) => line.replace(/^ *(\[\w+\] [^:]*: )?/, ''));
}

function sectionsIn(presentation: string): readonly (string | null)[] {
  const sections = new DOMParser().parseFromString(presentation, 'text/xml').getElementsByTagName('p14:section');
  return [...sections].map((section) => section.getAttribute('name'));
}
