import { problems } from '../../diagnostics';
import { frame, line, shownPart, type Frame, type ImageContent, type PictureBox } from '../../model';
import { bottomOf } from '../frames';
import { freeText } from '../place-text';
import { originIn, reportMisfit } from '../report-misfit';
import { fitText } from '../text/fit-text';
import type { Draw, Drawing, Task } from './drawing';

/** Pictures aren't blown up past this many pixels per inch: a screen of 1467 across shows each pixel as one. Drawings have no pixels. */
const COARSEST = 110;
/** Nobody misses the last part of a place: a picture that fills this share of its width isn't reported. */
const ENOUGH = 0.8;
/** Space over a caption, inches. */
const OVER_CAPTION = 0.08;
/** The share of its width that a caption's widest line may fill. */
const FILL = 0.98;

/** A picture with its aspect kept, at the left edge of its place; its caption under it. */
export const drawImage: Draw<'image'> = ({ image }, area, task) => {
  if (image.caption === undefined) return ending([pictureOf(image, contain(image, area, task))]);
  const caption = [line(image.caption, 'caption')];
  const { block, scale, misfit } = fitText(caption, { width: area.width, height: area.height / 4 }, task);
  reportMisfit({ what: 'the caption', keys: ['image'], advice: 'shorten the caption' }, misfit, task);
  const upper = frame(area.x, area.y, area.width, area.height - block.height - OVER_CAPTION);
  const place = contain(image, upper, task);
  // As wide as its words, so that text beside starts where they end.
  const width = Math.min(area.width, Math.max(place.width, block.width / FILL));
  const text = frame(area.x, bottomOf(place) + OVER_CAPTION, width, block.height);
  return ending([pictureOf(image, place), { ...freeText(text, caption, { scale }), part: 'caption' }]);
};

function ending(boxes: Drawing['boxes']): Drawing {
  return { boxes, bottom: Math.max(...boxes.map((box) => bottomOf(box.frame))) };
}

function pictureOf(image: ImageContent, place: Frame): PictureBox {
  const picture = { kind: 'image', image } as const;
  const alt = image.alt === undefined ? {} : { alt: image.alt };
  return { kind: 'picture', frame: place, picture, ...alt, name: 'Bild' };
}

/** The largest frame with the picture's ratio that an area has room for, and that its pixels do for. */
function contain(image: ImageContent, area: Frame, task: Task): Frame {
  const part = shownPart(image, image.crop);
  const room = Math.min(area.width / part.width, area.height / part.height);
  const scale = image.mime === 'image/svg+xml' ? room : Math.min(room, 1 / COARSEST);
  if (scale < room * ENOUGH) reportPixels(image, { room, scale }, task);
  return frame(area.x, area.y, part.width * scale, part.height * scale);
}

/** Inches per pixel: those that the place has room for, and those that the picture is shown with. */
interface Scales {
  readonly room: number;
  readonly scale: number;
}

/** Says how large a picture is shown, and how many pixels would fill its place; decoration may be small. */
function reportPixels(image: ImageContent, { room, scale }: Scales, { slide, report }: Task): void {
  if (image.alt === undefined) return;
  const { width, height } = image;
  const part = shownPart(image, image.crop);
  const times = (factor: number, size: typeof part) => [size.width * factor, size.height * factor] as const;
  report(
    problems.smallImage(originIn(slide, ['image']).span, {
      width,
      height,
      shown: times(scale, part),
      room: times(room, part),
      wanted: times(room * COARSEST, { width, height }),
    }),
  );
}
