import { sayDate } from '../model';
import { CORE_PROPERTIES } from '../package/relationships';
import { el, escapeXml } from '../package/xml-text';
import { numbered, type PackageInput, type Parts } from './parts';
import { notesLines } from './slides/notes';

/** Writes the document's properties (A3): title, language, author, subject, the meeting's date or the requested one; nothing from the clock. */
export function writeProperties(parts: Parts, input: PackageInput): void {
  parts.put('docProps/core.xml', coreXml(input));
  parts.put('docProps/app.xml', appXml(input));
  const links = [
    ['officeDocument', 'ppt/presentation.xml'],
    [CORE_PROPERTIES, 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
  ] as const;
  parts.link('', numbered(links, ''));
}

function coreXml({ deck, dated }: PackageInput): string {
  const { body, date } = deck.meeting;
  const text = (name: string, content: string): string => el(name, {}, escapeXml(content));
  const time = (name: string): string => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, dated ?? `${date}T00:00:00Z`);
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    text('dc:title', deck.title),
    text('dc:subject', [deck.kind, `${body} ${sayDate(date)}`].filter((part) => part !== undefined).join(', ')),
    text('dc:creator', deck.author),
    text('cp:lastModifiedBy', deck.author),
    text('cp:revision', '1'),
    time('dcterms:created'),
    time('dcterms:modified'),
    text('dc:language', deck.language),
  );
}

function appXml({ deck, pages }: PackageInput): string {
  return el(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    el('Application', {}, 'Microsoft Office PowerPoint'),
    el('PresentationFormat', {}, 'Bredbild'),
    el('Slides', {}, String(pages.length)),
    el('Notes', {}, String(pages.filter((page) => notesLines(page).length > 0).length)),
    el('HiddenSlides', {}, '0'),
    el('Company', {}, escapeXml(deck.template.organisation)),
    el('AppVersion', {}, '16.0000'),
  );
}
