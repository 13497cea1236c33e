import { el } from '../package/xml-text';
import type { Parts } from './parts';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const PRESENTATION = `${OFFICE}presentationml.`;

/** Content types by the ending of parts that aren't XML. */
const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** Content types of XML parts by their path without its folder's folder, number and ending. */
const OVERRIDES: Readonly<Record<string, string>> = {
  'docProps/core': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app': `${OFFICE}extended-properties+xml`,
  'ppt/presentation': `${PRESENTATION}presentation.main+xml`,
  'theme/theme': `${OFFICE}theme+xml`,
  ...Object.fromEntries(
    ['slideMasters/slideMaster', 'slideLayouts/slideLayout', 'slides/slide', 'notesMasters/notesMaster']
      .concat('notesSlides/notesSlide', 'ppt/presProps', 'ppt/viewProps', 'ppt/tableStyles')
      .map((path) => [path, `${PRESENTATION}${path.replace(/^.*\//, '')}+xml`]),
  ),
};

/** Declares exactly the parts there are (#1444, #1462). A part of an unknown kind is a bug in deck and throws. */
export function declareContentTypes(parts: Parts): void {
  const paths = parts.sorted().map(([path]) => path);
  const extensions = [...new Set(paths.map(extensionOf))].filter((extension) => extension !== 'xml').sort();
  const defaults = extensions.map((extension) =>
    el('Default', { Extension: extension, ContentType: typeOf(DEFAULTS[extension], extension) }),
  );
  const overrides = paths
    .filter((path) => extensionOf(path) === 'xml')
    .map((path) => {
      const [kind = ''] = /[^/]+\/[^/]+?(?=\d*\.xml$)/.exec(path) ?? [];
      return el('Override', { PartName: `/${path}`, ContentType: typeOf(OVERRIDES[kind], path) });
    });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  parts.put('[Content_Types].xml', el('Types', { xmlns: namespace }, ...defaults, ...overrides));
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function typeOf(type: string | undefined, what: string): string {
  if (type === undefined) throw new Error(`no content type is known for ${what}`);
  return type;
}
