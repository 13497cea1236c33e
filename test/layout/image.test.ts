import type { ImageContent, PictureBox } from '../../src/model';
import { complaintsOf, content, pagesOf, words } from './support';

const image = (width: number, height: number, more: Partial<ImageContent> = {}): ImageContent => ({
  bytes: new Uint8Array(),
  mime: 'image/png',
  width,
  height,
  alt: 'En karta',
  ...more,
});
const slide = (shown: ImageContent, rest = {}) =>
  content('Karta', { visual: { kind: 'image', image: shown }, ...rest });

/** Width and height in inches, rounded to hundredths. */
function shownSize(shown: ImageContent, rest = {}): readonly number[] {
  const [page] = pagesOf(slide(shown, rest));
  const box = page!.boxes.find((each): each is PictureBox => each.kind === 'picture')!;
  return [box.frame.width, box.frame.height].map((length) => Math.round(length * 100) / 100);
}

describe('a picture on a slide', () => {
  it('fills its place with its own aspect', () => {
    expect(shownSize(image(3200, 1600))).toEqual([10.2, 5.1]);
    expect(shownSize(image(1000, 3000))).toEqual([1.7, 5.1]);
  });

  it('is cropped when told to: the largest middle part of that shape', () => {
    expect(shownSize(image(3000, 3000, { crop: 16 / 9 }))).toEqual([9.07, 5.1]);
    expect(shownSize(image(3000, 2000, { crop: 1 }))).toEqual([5.1, 5.1]);
  });

  it('is never shown with fewer than 110 pixels an inch', () => {
    expect(shownSize(image(220, 110))).toEqual([2, 1]);
    expect(shownSize(image(220, 110, { crop: 1 }))).toEqual([1, 1]);
  });

  it('says how large it is shown, how large it could be, and what that takes', () => {
    const [told, ...others] = complaintsOf(slide(image(220, 110)));
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      code: 'small-image',
      severity: 'warning',
      message:
        'the picture has 220 × 110 pixels and is shown 5.1 × 2.5 cm large; there is room for 25.9 × 13.0 cm, but it would be blurred',
      help: 'use one of at least 1122 × 561 pixels',
    });
  });

  it('is told once to be small also above a text', () => {
    const rest = { layout: 'boxes', bullets: [words('Text')] };
    expect(complaintsOf(slide(image(220, 110), rest)).map(({ code }) => code)).toEqual(['small-image']);
  });

  it('may be small as decoration, as a drawing, and where it nearly fills its place', () => {
    const { alt: _, ...decoration } = image(220, 110);
    expect(complaintsOf(slide(decoration))).toEqual([]);
    expect(complaintsOf(slide(image(1000, 500)))).toEqual([]);
    expect(complaintsOf(slide(image(2, 1, { mime: 'image/svg+xml' })))).toEqual([]);
    expect(shownSize(image(2, 1, { mime: 'image/svg+xml' }))).toEqual([10.2, 5.1]);
  });
});
