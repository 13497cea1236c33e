import type { Deck, Placeholder } from '../../model';
import { ownBodyProperties } from './body-properties';
import { el, escapeXml } from '../xml';
import { ownPlace, rectangleAt } from './frames';
import { masterText, type MasterText } from './master-text';
import { placeholderName, placeholderPrompt } from './prompts';
import { listStyle, textLevels } from './text-levels';

/** The reference that ties a shape to a placeholder by type and index; titles have no index (#1453). */
export function placeholderReference({ kind, idx }: Placeholder, prompt?: 1): string {
  return el('p:ph', { type: kind, idx, hasCustomPrompt: prompt });
}

/**
 * A placeholder of a layout: of its place and its text only what is not the master's, so that a change of the master
 * changes all layouts that didn't ask for something else (PPTX.md, "Editable").
 */
export function layoutPlaceholder(placeholder: Placeholder, id: number, deck: Deck): string {
  const { name, kind } = placeholder;
  const inherited = masterText(kind, deck);
  const properties = el(
    'p:nvSpPr',
    {},
    el('p:cNvPr', { id, name: placeholderName(name) }),
    el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
    el('p:nvPr', {}, placeholderReference(placeholder, 1)),
  );
  return el('p:sp', {}, properties, placeOf(placeholder, inherited), textBody(placeholder, deck, inherited));
}

/** Pictures and tables say their place in any case: LibreOffice (7.4) takes none from the master's body and shows nothing. */
function placeOf({ kind, box }: Placeholder, inherited: MasterText): string {
  return kind === 'pic' || kind === 'tbl' ? rectangleAt(box.frame) : ownPlace(box.frame, inherited.box.frame);
}

function textBody({ name, kind, box, levels }: Placeholder, deck: Deck, inherited: MasterText): string {
  const { language, template } = deck;
  const heading = kind === 'title' || kind === 'ctrTitle';
  const manner = { align: box.align, heading, flat: heading, language, bullets: box.colour };
  const prompt = el(
    'a:r',
    {},
    el('a:rPr', { lang: language }),
    el('a:t', {}, escapeXml(placeholderPrompt(name))),
  );
  return el(
    'p:txBody',
    {},
    ownBodyProperties(box, inherited.box),
    el('a:lstStyle', {}, listStyle(textLevels(levels, manner, template), inherited.levels)),
    el('a:p', {}, prompt),
  );
}
