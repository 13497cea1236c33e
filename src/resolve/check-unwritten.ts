import { problems, type Report } from '../diagnostics';
import { isUnwritten, UNWRITTEN, writtenSlides, type Outline } from '../model';
import { childAt, scalarsIn, spanWithin, type Scalar, type Span, type Tree } from '../source';

/** Warns of every heading and every slide in which a text is still to be written, so that none reaches the board unseen. */
export function checkUnwritten(outline: Outline, report: Report): void {
  const { tree } = outline.manifest;
  const headings = [
    ...['title', 'kind', 'author', 'meeting'].map((key) => childAt(tree, key)),
    ...outline.sections.flatMap((section) => [
      childAt(section.tree, 'section'),
      childAt(section.tree, 'presenter'),
      ...section.items.flatMap((item) => [childAt(item.tree, 'title'), childAt(item.tree, 'presenter')]),
    ]),
  ];
  const slides = writtenSlides(outline).map((slide) => slide.tree);
  for (const part of [...headings, ...slides]) warn(part, report);
}

function warn(part: Tree | undefined, report: Report): void {
  const places = scalarsIn(part).filter(({ text }) => isUnwritten(text));
  const [first] = places;
  if (first) report(problems.unwritten(placeIn(first), { words: UNWRITTEN, places: places.length }));
}

function placeIn(scalar: Scalar): Span {
  const start = Math.max(0, scalar.text.toLowerCase().indexOf(UNWRITTEN));
  return spanWithin(scalar, start, start + UNWRITTEN.length);
}
