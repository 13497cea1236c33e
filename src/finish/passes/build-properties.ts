import { sayDate } from '../../model';
import type { FinishInput, Pass } from '../pass';
import { numbered, setRelationships } from '../relationships';
import { el, escapeXml } from '../xml';
import { hasNotes } from './mend-notes';

/** Writes the document's properties (A3): title, language, author, subject, the meeting's date or the one asked for; nothing from the clock. */
export const buildProperties: Pass = (parts, input) => {
  parts.put('docProps/core.xml', coreXml(input));
  parts.put('docProps/app.xml', appXml(input));
  setRelationships(parts, '', [
    ...numbered([
      ['officeDocument', 'ppt/presentation.xml'],
      [
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
      ['extended-properties', 'docProps/app.xml'],
    ]),
  ]);
};

function coreXml({ deck, dated }: FinishInput): string {
  const { body, date } = deck.meeting;
  const text = (name: string, content: string): string => el(name, {}, escapeXml(content));
  const time = (name: string): string =>
    el(name, { 'xsi:type': 'dcterms:W3CDTF' }, dated ?? `${date}T00:00:00Z`);
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    text('dc:title', deck.title),
    text(
      'dc:subject',
      [deck.kind, `${body} ${sayDate(date)}`].filter((part) => part !== undefined).join(', '),
    ),
    text('dc:creator', deck.author),
    text('cp:lastModifiedBy', deck.author),
    text('cp:revision', '1'),
    time('dcterms:created'),
    time('dcterms:modified'),
    text('dc:language', deck.language),
  );
}

function appXml({ deck, pages }: FinishInput): string {
  return el(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    el('Application', {}, 'Microsoft Office PowerPoint'),
    el('PresentationFormat', {}, 'Bredbild'),
    el('Slides', {}, String(pages.length)),
    el('Notes', {}, String(pages.filter(hasNotes).length)),
    el('HiddenSlides', {}, '0'),
    el('Company', {}, escapeXml(deck.template.organisation)),
    el('AppVersion', {}, '16.0000'),
  );
}
