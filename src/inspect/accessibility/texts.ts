import { isVagueLabel, typedBullet } from '../../model';
import { shortenToLine } from '../../source';
import { faults } from '../faults';
import type { Relationship } from '../../package/relationships';
import { allParagraphs, type SlideObject } from '../reading/objects';
import { type ReadParagraph, textOf } from '../reading/paragraphs';
import { headOf, isFooterType, isTitleType } from '../reading/placeholder';
import { childOf, childrenOf, descendantsOf, type Node, wordsIn } from '../../package/node';
import { at, type SlideRule } from './rule';
import type { Size } from '../reading/presentation';

/** A8: lists are lists, and no paragraph or placeholder is empty. */
export const checkParagraphs: SlideRule = (slide, { report }) => {
  for (const object of slide.all) {
    const texts = object.paragraphs.map(({ words }) => words);
    const place = at(slide, object);
    if (texts.join('').trim() === '') {
      const isTitle = isTitleType(object.placeholder); // an empty title has its own fault
      if (object.placeholder !== undefined && object.node.name === 'p:sp' && !isTitle)
        report(faults.emptyPlaceholder(place));
      continue;
    }
    if (texts.some((text) => text.trim() === '')) report(faults.emptyParagraph(place));
    const typed = texts[typedBullet(texts) ?? -1];
    if (typed !== undefined) report(faults.typedBullet(place, shortenToLine(typed)));
  }
};

/** A14: link texts say where they lead, and lead to http, https or mailto. */
export const checkLinks: SlideRule = (slide, { report }) => {
  const targets = new Map(slide.links.map((link) => [link.id, link]));
  for (const object of slide.all) {
    for (const text of allParagraphs(object).flatMap(({ node }) => linkTexts(node, targets)))
      if (isVagueLabel(text)) report(faults.vagueLink(at(slide, object), shortenToLine(text)));
    for (const { target } of linksOf(object)
      .flatMap((id) => targets.get(id) ?? [])
      .filter(isUnsafe))
      report(faults.unsafeLink(at(slide, object), shortenToLine(target)));
  }
};

/** The texts of the links of a paragraph; neighbouring runs that lead to one address are one link. */
function linkTexts(paragraph: Node, targets: ReadonlyMap<string, Relationship>): readonly string[] {
  const links: { readonly target: string; text: string }[] = [];
  let open: (typeof links)[number] | undefined;
  for (const run of childrenOf(paragraph, 'a:r')) {
    const id = childOf(run, 'a:rPr', 'a:hlinkClick')?.attributes['r:id'];
    const target = id === undefined ? undefined : (targets.get(id)?.target ?? id);
    if (target === undefined) open = undefined;
    else if (open?.target === target) open.text += wordsIn(run);
    else links.push((open = { target, text: wordsIn(run) }));
  }
  return links.map(({ text }) => text.trim());
}

/** Ids of the relationships that an object leads to when it, or a word in it, is clicked; its members have their own. */
function linksOf({ node, kind }: SlideObject): readonly string[] {
  const holder = kind === 'group' ? headOf(node) : node;
  return descendantsOf(holder, 'a:hlinkClick').map(({ attributes }) => attributes['r:id'] ?? '');
}

/** Whether a link leads to an address that isn't for readers to be sent to. */
function isUnsafe({ type, external, target }: Relationship): boolean {
  return type === 'hyperlink' && external && !/^(https?|mailto):/i.test(target);
}

/** A9: tables have a flagged header row with text and no merged cells. */
export const checkTables: SlideRule = (slide, { report }) => {
  for (const object of slide.all) {
    const { table } = object;
    if (!table) continue;
    const place = at(slide, object);
    if (!table.header) report(faults.noHeaderRow(place));
    else if (textOf((table.rows[0] ?? []).flatMap((cell) => cell.paragraphs)) === '') report(faults.emptyHeader(place));
    if (table.rows.flat().some((cell) => cell.merged)) report(faults.mergedCells(place));
  }
};

/** Points, by what the text is (PPTX.md A16). */
const LEAST = { bullet: 18, subBullet: 16, cell: 16, text: 12, foot: 10 } as const;

/** A16: text is large enough to read from a seat in the room. */
export const checkSizes: SlideRule = (slide, { report }) => {
  for (const object of slide.all) {
    // Shrinking goes in steps, which never come out at whole points.
    const small = sizedRuns(object, slide.size).filter(({ size, least }) => size < least - 0.05);
    const [smallest] = small.sort((a, b) => a.size - b.size);
    if (!smallest) continue;
    const { words, size, least } = smallest;
    const points = String(Math.round(size * 10) / 10);
    report(faults.smallText(at(slide, object), shortenToLine(words), points, least));
  }
};

/** The runs of an object with the size that each ought to have, in points. */
function sizedRuns(object: SlideObject, size: Size) {
  return allParagraphs(object).flatMap((paragraph) => {
    const least = object.table ? LEAST.cell : leastOf(object, paragraph, size);
    return paragraph.runs.map((run) => ({ ...run, least }));
  });
}

function leastOf(object: SlideObject, paragraph: ReadParagraph, size: Size): number {
  const { placeholder, frame } = object;
  const atFoot = frame !== undefined && size.height > 0 && frame.y > size.height * FOOT;
  if (atFoot || isFooterType(placeholder)) return LEAST.foot;
  if (placeholder === undefined || !paragraph.bulleted) return LEAST.text;
  return paragraph.level === 0 ? LEAST.bullet : LEAST.subBullet;
}

/** Sources and footnotes stand in the lowest part of a slide. */
const FOOT = 0.8;
