import type { Placeholder } from '../../model';
import { el, escapeXml, type Attributes } from '../../package/xml-text';
import { isSamePlace, placeholderShape, rectangleAt, run, textBody, transform } from './drawing';
import type { Brand, MasterText } from './master-text';
import { ANCHORS, listStyle, textLevels } from './text-levels';

/** What ties a shape to a placeholder: type and index; titles have no index (#1453). */
export function referenceTo({ kind, idx }: Placeholder): Attributes {
  return { type: kind, idx };
}

/**
 * A placeholder of a layout: of its place and its text only what is not the master's, so that a change of the master
 * changes all layouts that didn't ask for something else (PPTX.md, "Editable").
 */
export function layoutPlaceholder(placeholder: Placeholder, id: number, brand: Brand): string {
  const { name, kind, box, levels } = placeholder;
  const role = kind === 'title' || kind === 'ctrTitle' ? 'heading' : 'text';
  // As PowerPoint has it: titles inherit from the master's title, all else from its body, pictures and tables too.
  const inherited = role === 'heading' ? brand.title : brand.body;
  const anchor = box.anchor === inherited.box.anchor ? undefined : ANCHORS[box.anchor];
  return placeholderShape({
    id,
    name: placeholderName(name),
    reference: { ...referenceTo(placeholder), hasCustomPrompt: 1 },
    place: placeFor(placeholder, inherited),
    text: textBody(
      el('a:p', {}, run(escapeXml(WORDS[name]?.prompt ?? name), brand.deck.language)),
      el('a:bodyPr', { anchor }),
      listStyle(textLevels(levels, { role, box }, brand.deck), inherited.levels),
    ),
  });
}

/** Pictures and tables say their place in any case: LibreOffice (7.4) takes none from the master's body and shows nothing. */
function placeFor({ kind, box }: Placeholder, inherited: MasterText): string {
  return kind === 'pic' || kind === 'tbl'
    ? rectangleAt(box.frame)
    : el('p:spPr', {}, isSamePlace(box.frame, inherited.box.frame) ? '' : transform(box.frame));
}

/** What a placeholder is called in the selection pane and what its prompt says while it is empty, by the box's name in the template. */
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
