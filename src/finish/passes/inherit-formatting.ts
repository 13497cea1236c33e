import {
  placeholdersOf,
  THEME_SLOTS,
  type LevelStyle,
  type Placeholder,
  type Template,
  type TextStyle,
} from '../../model';
import { ALIGNMENTS } from '../brand/text-levels';
import { slidePass } from '../pass';
import { objectsOf, placeholderOf } from '../slide-objects';
import { childOf, childrenOf, insertXml, needChild, removeElement, type Element } from '../xml';

/**
 * Drops from the texts in placeholders whatever their layout already says (size, weight, colour, bullet, spacing,
 * alignment) and says the rest outright, so that a change of the master changes the slides (PPTX.md, "Editable").
 * Comes before the text is tied to its placeholder: from then on what isn't said is inherited, not PptxGenJS's default.
 */
export const inheritFormatting = slidePass((slide, page, { deck }) => {
  const placeholders = placeholdersOf(deck.template, page.layout);
  for (const { element, box } of objectsOf(slide, page, 'text')) {
    const placeholder = placeholders.find(({ name }) => name === box.placeholder);
    if (!placeholder || placeholderOf(element)) continue;
    for (const paragraph of childrenOf(needChild(element, 'p:txBody'), 'a:p'))
      inheritParagraph(paragraph, placeholder, deck.template);
  }
});

function inheritParagraph(paragraph: Element, { box, levels }: Placeholder, template: Template): void {
  const properties = childOf(paragraph, 'a:pPr');
  const at = Number(properties?.getAttribute('lvl') ?? 0);
  const level = levels[Math.min(at, levels.length - 1)];
  if (!level) return;
  const style = template.styles[level.style];
  if (properties) {
    if (properties.getAttribute('algn') === ALIGNMENTS[box.align]) properties.removeAttribute('algn');
    inheritBullet(properties, level);
    inheritSpacing(properties, style);
    if (properties.attributes.size === 0 && childrenOf(properties).length === 0) removeElement(properties);
  }
  for (const run of childrenOf(paragraph, 'a:r')) inheritRun(needChild(run, 'a:rPr'), level, style);
}

const BULLET = ['a:buClr', 'a:buSzPct', 'a:buFont', 'a:buChar', 'a:buNone'];

function inheritBullet(properties: Element, level: LevelStyle): void {
  const bulleted = childOf(properties, 'a:buChar') !== undefined;
  if (bulleted !== level.bullet) return;
  properties.removeAttribute('marL');
  properties.removeAttribute('indent');
  childrenOf(properties)
    .filter(({ tagName }) => BULLET.includes(tagName))
    .forEach(removeElement);
}

function inheritSpacing(properties: Element, style: TextStyle): void {
  const leading = childOf(properties, 'a:lnSpc', 'a:spcPct')?.getAttribute('val') ?? '100000';
  const after = childOf(properties, 'a:spcAft', 'a:spcPts')?.getAttribute('val') ?? '0';
  for (const name of ['a:lnSpc', 'a:spcAft']) {
    const direct = childOf(properties, name);
    if (direct) removeElement(direct);
  }
  const spacing = [
    Number(leading) === Math.round(style.leading * 100_000)
      ? ''
      : `<a:lnSpc><a:spcPct val="${leading}"/></a:lnSpc>`,
    Number(after) === Math.round(style.after * 100) ? '' : `<a:spcAft><a:spcPts val="${after}"/></a:spcAft>`,
  ];
  insertXml(properties, spacing.join(''), childrenOf(properties)[0]);
}

function inheritRun(run: Element, level: LevelStyle, style: TextStyle): void {
  if (run.getAttribute('sz') === String(Math.round(style.size * 100))) run.removeAttribute('sz');
  const bold = run.getAttribute('b') === '1';
  if (bold === style.bold) run.removeAttribute('b');
  else run.setAttribute('b', bold ? '1' : '0');
  const fill = childOf(run, 'a:solidFill');
  const colour = childOf(fill, 'a:schemeClr')?.getAttribute('val');
  if (fill && colour === THEME_SLOTS[level.colour].name) removeElement(fill);
}
