import { frame, type Frame, type ImageContent, type PictureBox } from '../../model';
import { complainOfMisfit } from '../complain';
import { bottomOf } from '../frames';
import { freeText, line } from '../place-text';
import { fitText } from '../text/fit-text';
import type { Draw, Drawing, Task } from './drawing';

/** Pictures aren't blown up past this many pixels per inch. */
const COARSEST = 60;
const AIR = 0.08;

/** A picture with its aspect kept, in the middle of its place, or at its left edge with text beside; its caption under it. */
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
  const text = frame(area.x, bottomOf(place) + AIR, area.width, fit.block.height);
  return ending([pictureOf(image, place), captionAt(text, place, caption, task)]);
};

function ending(boxes: Drawing['boxes']): Drawing {
  return { boxes, bottom: Math.max(...boxes.map((box) => bottomOf(box.frame))) };
}

/** The caption starts at the picture's left edge where it is no wider than what is left of the area. */
function captionAt(whole: Frame, picture: Frame, caption: Parameters<typeof freeText>[1], task: Task) {
  const inset = picture.x - whole.x;
  const width = whole.width - inset;
  const fits = !fitText(caption, { width, height: whole.height }, task.setting).misfit;
  return freeText(fits ? frame(picture.x, whole.y, width, whole.height) : whole, caption);
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

function contain(image: ImageContent, area: Frame, { withText }: Task): Frame {
  const scale = Math.min(area.width / image.width, area.height / image.height, 1 / COARSEST);
  const [width, height] = [image.width * scale, image.height * scale];
  return frame(area.x + (withText ? 0 : (area.width - width) / 2), area.y, width, height);
}
