import { isFileName } from '../../model';
import { shortenToLine } from '../../source';
import { faults } from '../faults';
import type { ObjectKind, SlideObject } from '../reading/objects';
import type { ReadSlide } from '../reading/presentation';
import { at, type SlideRule, type Tools } from './rule';

/** Screen readers are given no more, and cut the rest (PPTX.md A5). */
const LONGEST = 250;

/** Kinds that say nothing by themselves, in the words of a fault. */
const MUTE: Readonly<Partial<Record<ObjectKind, string>>> = {
  picture: 'picture',
  media: 'recording',
  table: 'table',
  chart: 'chart',
  drawing: 'drawing',
  graphic: 'object',
  group: 'group',
};

/** A5, A6: what isn't text has an alternative text, or is flagged as decoration and has none. A described group speaks for its members. */
export const checkAlternatives: SlideRule = (slide, tools) => {
  for (const object of slide.objects) checkObject(slide, object, tools);
};

function checkObject(slide: ReadSlide, object: SlideObject, { report }: Tools): void {
  const { kind, alt, decorative } = object;
  const place = at(slide, object);
  if (decorative) {
    if (alt !== '') report(faults.describedDecoration(place));
    return;
  }
  const mute = MUTE[kind];
  if (alt === '') {
    if (mute !== undefined) report(faults.noAlternative(place, mute));
    else if (kind === 'line' || (kind === 'shape' && object.placeholder === undefined))
      report(faults.undescribedShape(place, kind));
  } else if (isFileName(alt)) report(faults.fileNameAlternative(place, shortenToLine(alt)));
  else if (alt.length > LONGEST) report(faults.longAlternative(place, alt.length, LONGEST));
}

/** What pictures of charts are called, in the selection pane or in words. */
const CHART =
  /^diagram( \d+)?$|\b(linje|stapel|cirkel|yt|punkt)diagram|\b(line|bar|column|pie|area|scatter) (chart|graph)\b/i;

function isChart({ kind, name, alt }: SlideObject): boolean {
  return kind === 'chart' || (kind === 'picture' && (CHART.test(name) || CHART.test(alt)));
}

/** A13: a chart, one of PowerPoint's own or a picture of one, has its figures in the notes. */
export const checkFigures: SlideRule = (slide, { report }) => {
  if (slide.notes.some((words) => /\d/.test(words))) return;
  for (const object of slide.objects)
    if (!object.decorative && isChart(object)) report(faults.figuresOnlyInPicture(at(slide, object)));
};
