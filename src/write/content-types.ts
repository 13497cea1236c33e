import { el } from '../package/xml-text';
import type { Parts } from './parts';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const PRESENTATION = `${OFFICE}presentationml.`;

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** Content types of XML parts by their path. */
const OVERRIDES: readonly (readonly [path: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}presentation.main+xml`],
  [/^ppt\/slideMasters\//, `${PRESENTATION}slideMaster+xml`],
  [/^ppt\/slideLayouts\//, `${PRESENTATION}slideLayout+xml`],
  [/^ppt\/slides\//, `${PRESENTATION}slide+xml`],
  [/^ppt\/notesMasters\//, `${PRESENTATION}notesMaster+xml`],
  [/^ppt\/notesSlides\//, `${PRESENTATION}notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${PRESENTATION}presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PRESENTATION}viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PRESENTATION}tableStyles+xml`],
  [/^ppt\/theme\//, `${OFFICE}theme+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${OFFICE}extended-properties+xml`],
];

/** Declares exactly the parts there are (#1444, #1462). A part of an unknown kind is a bug in deck and throws. */
export function declareContentTypes(parts: Parts): void {
  const paths = parts.paths();
  const extensions = [...new Set(paths.map(extensionOf))].filter((extension) => extension !== 'xml').sort();
  const defaults = extensions.map((extension) =>
    el('Default', { Extension: extension, ContentType: typeOf(DEFAULTS[extension], extension) }),
  );
  const overrides = paths
    .filter((path) => extensionOf(path) === 'xml')
    .map((path) =>
      el('Override', {
        PartName: `/${path}`,
        ContentType: typeOf(OVERRIDES.find(([pattern]) => pattern.test(path))?.[1], path),
      }),
    );
  parts.put(
    '[Content_Types].xml',
    el(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      ...defaults,
      ...overrides,
    ),
  );
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function typeOf(type: string | undefined, what: string): string {
  if (type === undefined) throw new Error(`no content type is known for ${what}`);
  return type;
}
