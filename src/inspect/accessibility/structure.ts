import { LIMITS } from '../archive/refusal';
import { shortenToLine } from '../../source';
import { faults } from '../faults';
import { isFooterType, isTitleType } from '../reading/placeholder';
import type { SlideObject } from '../reading/objects';
import { textOf } from '../reading/paragraphs';
import { childOf, descendantsOf } from '../../package/node';
import { at, type SlideRule, type DeckRule } from './rule';

/** A1: a slide has one title with text. */
export const checkTitle: SlideRule = ({ path, title, objects }, { report }) => {
  if (objects.filter(({ placeholder }) => isTitleType(placeholder)).length > 1) report(faults.twoTitles(path));
  if (title === undefined) report(faults.noTitle(path));
  else if (title === '') report(faults.emptyTitle(path));
};

/** A2: no two slides have the same title. */
export const checkRepeatedTitles: DeckRule = (deck, slides, report) => {
  const seen = new Map<string, number>();
  slides.forEach(({ number, title }, at) => {
    if (title === null || title === '') return;
    const first = seen.get(title);
    if (first === undefined) seen.set(title, number);
    else report(faults.repeatedTitle(deck.slides[at]?.path ?? '', shortenToLine(title), first));
  });
};

/** A7: the title is read first, what stands below or to the right is read later, date, footer and number last. */
export const checkOrder: SlideRule = (slide, { report }) => {
  const read = slide.objects.filter(({ decorative }) => !decorative);
  const title = read.findIndex(({ placeholder }) => isTitleType(placeholder));
  for (const object of read.slice(0, Math.max(0, title))) report(faults.beforeTitle(at(slide, object)));
  const foot = read.findIndex(({ placeholder }) => isFooterType(placeholder));
  const after = foot < 0 ? [] : read.slice(foot).filter(({ placeholder }) => !isFooterType(placeholder));
  for (const object of after) report(faults.afterFooter(at(slide, object)));
  const content = read.slice(title + 1, foot < 0 ? undefined : foot).filter(isRead);
  if (content.length > LIMITS.objects || content.some(isRightToLeft)) return;
  content.forEach((object, index) => {
    for (const later of content.slice(index + 1)) {
      const where = placeBefore(later, object);
      if (where !== undefined) {
        report(faults.readTooEarly(at(slide, object), later.name, where));
        return;
      }
    }
  });
};

/** Whether somebody hears of an object: its words, or those that describe it. */
function isRead(object: SlideObject): boolean {
  return object.alt !== '' || textOf(object.paragraphs) !== '' || object.kind === 'table';
}

function isRightToLeft({ paragraphs }: SlideObject): boolean {
  return paragraphs.some(({ rightToLeft }) => rightToLeft);
}

/** Where an object stands that ought to be read before another: above it in one column, or to its left in one row. */
function placeBefore(one: SlideObject, other: SlideObject): 'above' | 'to the left of' | undefined {
  const [a, b] = [one.frame, other.frame];
  if (!a || !b) return undefined;
  const slack = 0.02;
  const shared = (start: 'x' | 'y', length: 'width' | 'height'): number =>
    (Math.min(a[start] + a[length], b[start] + b[length]) - Math.max(a[start], b[start])) /
    Math.min(a[length], b[length]);
  if (a.y + a.height <= b.y + slack && shared('x', 'width') > 0.5) return 'above';
  if (a.x + a.width <= b.x + slack && shared('y', 'height') > 0.5) return 'to the left of';
  return undefined;
}

const EFFECT = /^p:(set|cmd|anim(Clr|Effect|Motion|Rot|Scale)?)$/;

/** A15: nothing moves or goes on by itself. A transition without effect and time, as some programs write, is none. */
export const checkMotion: SlideRule = ({ path, layers: { slide } }, { report }) => {
  const moves = slide.children.some(
    ({ name, attributes, children }) =>
      name === 'p:transition' &&
      (attributes['advTm'] !== undefined || children.some((child) => child.name !== 'p:extLst')),
  );
  if (moves) report(faults.transition(path));
  if (descendantsOf(childOf(slide, 'p:timing')).some(({ name }) => EFFECT.test(name))) report(faults.animation(path));
};

/** A18: every slide belongs to a named section. */
export const checkSections: DeckRule = ({ sections, slides, package: { main } }, _, report) => {
  if (sections.includes('')) report(faults.unnamedSection(main));
  if (sections.length === 0) report(faults.noSections(main));
  else for (const { path, section } of slides) if (section === undefined) report(faults.noSection(path));
};
