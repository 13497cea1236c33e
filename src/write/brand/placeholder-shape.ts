import type { Deck, Placeholder } from '../../model';
import { el, escapeXml } from '../../package/xml-text';
import { isSamePlace, rectangleAt, run, transform } from './drawing';
import { inheritedText, type Brand, type MasterText } from './master-text';
import { ANCHORS, listStyle, textLevels } from './text-levels';

/** The reference that ties a shape to a placeholder by type and index; titles have no index (#1453). */
export function placeholderReference({ kind, idx }: Placeholder, prompt?: 1): string {
  return el('p:ph', { type: kind, idx, hasCustomPrompt: prompt });
}

/**
 * A placeholder of a layout: of its place and its text only what is not the master's, so that a change of the master
 * changes all layouts that didn't ask for something else (PPTX.md, "Editable").
 */
export function layoutPlaceholder(placeholder: Placeholder, id: number, brand: Brand): string {
  const { name, kind } = placeholder;
  const inherited = inheritedText(kind, brand);
  const properties = el(
    'p:nvSpPr',
    {},
    el('p:cNvPr', { id, name: placeholderName(name) }),
    el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
    el('p:nvPr', {}, placeholderReference(placeholder, 1)),
  );
  return el(
    'p:sp',
    {},
    properties,
    placeFor(placeholder, inherited),
    textBody(placeholder, brand.deck, inherited),
  );
}

/** Pictures and tables say their place in any case: LibreOffice (7.4) takes none from the master's body and shows nothing. */
function placeFor({ kind, box }: Placeholder, inherited: MasterText): string {
  return kind === 'pic' || kind === 'tbl'
    ? rectangleAt(box.frame)
    : el('p:spPr', {}, isSamePlace(box.frame, inherited.box.frame) ? '' : transform(box.frame));
}

function textBody({ name, kind, box, levels }: Placeholder, deck: Deck, inherited: MasterText): string {
  const { language, template } = deck;
  const heading = kind === 'title' || kind === 'ctrTitle';
  const manner = { align: box.align, heading, flat: heading, language, bullets: box.colour };
  const anchor = box.anchor === inherited.box.anchor ? undefined : ANCHORS[box.anchor];
  return el(
    'p:txBody',
    {},
    el('a:bodyPr', { anchor }),
    el('a:lstStyle', {}, listStyle(textLevels(levels, manner, template), inherited.levels)),
    el('a:p', {}, run(escapeXml(placeholderPrompt(name)), language)),
  );
}

/** What a placeholder is called in the selection pane and what its prompt in an empty slide says, by the box's name in the template. */
const WORDS: Readonly<Record<string, { readonly name: string; readonly prompt: string }>> = {
  title: { name: 'Rubrik', prompt: 'Rubrik' },
  kicker: { name: 'Överrubrik', prompt: 'Överrubrik' },
  subtitle: { name: 'Underrubrik', prompt: 'Underrubrik: mått, enhet, plats' },
  body: { name: 'Text', prompt: 'Text' },
  source: { name: 'Källa', prompt: 'Källa' },
  visual: { name: 'Bild', prompt: 'Bild' },
  number: { name: 'Avsnittsnummer', prompt: '1' },
  kind: { name: 'Typ', prompt: 'Typ av underlag' },
  meeting: { name: 'Möte', prompt: 'Organ och datum' },
  organisation: { name: 'Organisation', prompt: 'Organisation' },
  presenters: { name: 'Föredragande', prompt: 'Föredragande, roll' },
};

/** Swedish name of a placeholder; a box the template invented is called by its own name. @example placeholderName('kicker') // 'Överrubrik' */
export function placeholderName(box: string): string {
  return WORDS[box]?.name ?? box;
}

/** Prompt shown while a placeholder is empty; PowerPoint never prints it. */
function placeholderPrompt(box: string): string {
  return WORDS[box]?.prompt ?? box;
}
