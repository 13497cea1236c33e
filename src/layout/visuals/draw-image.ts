import { problems } from '../../diagnostics';
import { frame, shownPart, type Frame, type ImageContent, type PictureBox } from '../../model';
import { complainOfMisfit, placeOf } from '../report-misfit';
import { bottomOf } from '../frames';
import { freeText, line } from '../place-text';
import { fitText } from '../text/fit-text';
import type { Draw, Drawing, Task } from './drawing';

/** Pictures aren't blown up past this many pixels per inch: a screen of 1467 across shows each pixel as one. Drawings have no pixels. */
const COARSEST = 110;
/** Nobody misses the last part of a place: what fills this share of its width isn't told of. */
const ENOUGH = 0.8;
const AIR = 0.08;
/** The share of its width that a caption's widest line may fill. */
const FILL = 0.98;

/** A picture with its aspect kept, at the left edge of its place; its caption under it. */
export const drawImage: Draw<'image'> = ({ image }, area, task) => {
  const caption = image.caption === undefined ? [] : [line(image.caption, 'caption')];
  if (caption.length === 0) return ending([pictureOf(image, contain(image, area, task))]);
  const fit = fitText(caption, { width: area.width, height: area.height / 4 }, task.setting);
  complainOfMisfit(
    task.slide,
    { what: 'the caption', keys: ['image'], advice: 'shorten the caption' },
    fit,
    task.setting,
  );
  const below = fit.block.height + AIR;
  const place = contain(image, frame(area.x, area.y, area.width, area.height - below), task);
  // As wide as its words, so that text beside starts where they end.
  const width = Math.min(area.width, Math.max(place.width, fit.block.width / FILL));
  const text = frame(area.x, bottomOf(place) + AIR, width, fit.block.height);
  return ending([pictureOf(image, place), freeText(text, caption, { scale: fit.scale })]);
};

function ending(boxes: Drawing['boxes']): Drawing {
  return { boxes, bottom: Math.max(...boxes.map((box) => bottomOf(box.frame))) };
}

function pictureOf(image: ImageContent, place: Frame): PictureBox {
  return {
    kind: 'picture',
    frame: place,
    picture: { kind: 'image', image },
    ...(image.alt !== undefined && { alt: image.alt }),
    name: 'Bild',
  };
}

/** The largest frame with the picture's ratio that an area has room for, and that its pixels do for. */
function contain(image: ImageContent, area: Frame, task: Task): Frame {
  const part = shownPart(image, image.crop);
  const room = Math.min(area.width / part.width, area.height / part.height);
  const scale = image.mime === 'image/svg+xml' ? room : Math.min(room, 1 / COARSEST);
  if (scale < room * ENOUGH) complainOfPixels(image, { room, scale }, task);
  const [width, height] = [part.width * scale, part.height * scale];
  return frame(area.x, area.y, width, height);
}

/** Says how large a picture is shown, and how many pixels would fill its place; decoration may be small. */
function complainOfPixels(image: ImageContent, { room, scale }: Scales, { slide, setting }: Task): void {
  if (image.alt === undefined) return;
  const { width, height } = image;
  const part = shownPart(image, image.crop);
  const times = (factor: number, size: typeof part) => [size.width * factor, size.height * factor] as const;
  setting.report(
    problems.smallImage(placeOf(slide, ['image']), {
      width,
      height,
      shown: times(scale, part),
      room: times(room, part),
      wanted: times(room * COARSEST, { width, height }),
    }),
  );
}

/** Inches per pixel: those that the place has room for, and those that the picture is shown with. */
interface Scales {
  readonly room: number;
  readonly scale: number;
}
