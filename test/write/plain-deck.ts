import PptxGenJS from 'pptxgenjs';
import { samplePng } from '../sample-deck';

const PNG = data('image/png', samplePng(4, 3, 90));

/** What PptxGenJS 4.0.1 makes of a small deck when it is used by itself, as its documentation says. */
export async function plainDeck(): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.addSection({ title: 'Del' });
  pptx.defineSlideMaster({
    title: 'Mall',
    background: { color: 'A6192E' },
    slideNumber: { x: 1, y: 5 },
    objects: [
      placeholder('rubrik', 'title', { x: 1, y: 0.2, w: 8, h: 1 }, 'Skriv'),
      placeholder('text', 'body', { x: 1, y: 1.5, w: 8, h: 1 }),
      placeholder('bild', 'pic', { x: 1, y: 3, w: 4, h: 2 }),
      placeholder('tabell', 'tbl', { x: 5, y: 3, w: 4, h: 2 }),
    ],
  });
  const slide = pptx.addSlide({ masterName: 'Mall', sectionTitle: 'Del' });
  slide.addText('Rubrik', { placeholder: 'rubrik' });
  slide.addImage({ data: PNG, x: 1, y: 3, w: 1, h: 1, placeholder: 'bild' });
  slide.addImage({ data: PNG, x: 3, y: 3, w: 1, h: 1 });
  slide.addImage({ data: data('image/jpg', samplePng(3, 3, 80)), x: 3, y: 3, w: 1, h: 1 });
  const narrow = { text: 'smal', options: { margin: [0.1] as unknown as number } };
  slide.addTable(
    [
      [{ text: 'Förvaltning' }, { text: 'Budget' }],
      [{ text: 'Psykiatri' }, narrow],
    ],
    { x: 5, y: 3 },
  );
  addShapes(slide);
  addTexts(slide);
  slide.addNotes('rad ett\nrad två');
  pptx.addSlide();
  return bytesOf(pptx);
}

function addShapes(slide: PptxGenJS.Slide): void {
  const place = { x: 1, y: 4, w: 1, h: 1 };
  const named = 'roundedRectangle' as PptxGenJS.SHAPE_NAME;
  slide.addShape('rect', { ...place, fill: { color: 'A6192E' } });
  slide.addShape('line', place);
  slide.addShape(named, place);
}

function addTexts(slide: PptxGenJS.Slide): void {
  const place = { x: 5, y: 1.5, w: 3, h: 1 };
  const bullet = { type: 'bullet' } as const;
  slide.addText([{ text: 'fet ', options: { bold: true } }, { text: 'mager' }], { ...place, bullet: true });
  slide.addText('punkt', { ...place, bullet });
  slide.addText('lång', { ...place, fit: 'shrink' });
  slide.addText([{ text: 'länk', options: { hyperlink: { url: 'https://regionkalmar.se' } } }], place);
}

/** A deck whose names hold what XML gives a meaning, or forbids. */
export function hostileDeck(evil: string): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.company = evil;
  pptx.title = evil;
  pptx.theme = { headFontFace: evil, bodyFontFace: evil };
  pptx.addSlide().addText(evil, { x: 1, y: 1, w: 3, h: 1 });
  return bytesOf(pptx);
}

/** A deck with a shape whose shadow falls inwards. */
export function shadowDeck(): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  const shadow = { type: 'inner', color: '000000', blur: 3, offset: 3, angle: 45, opacity: 0.5 } as const;
  pptx.addSlide().addText('skugga', { x: 1, y: 1, w: 1, h: 1, shape: 'rect', shadow });
  return bytesOf(pptx);
}

/** A deck with a native chart. */
export function chartDeck(): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  const series = [{ name: 'Andel', labels: ['2024', '2025'], values: [80, 82] }];
  pptx.addSlide().addChart('bar', series, { x: 1, y: 1, w: 5, h: 3 });
  return bytesOf(pptx);
}

async function bytesOf(pptx: PptxGenJS): Promise<Uint8Array> {
  return new Uint8Array((await pptx.write({ outputType: 'arraybuffer', compression: true })) as ArrayBuffer);
}

function placeholder(
  name: string,
  type: 'title' | 'body' | 'pic' | 'tbl',
  place: { x: number; y: number; w: number; h: number },
  text = '',
) {
  return { placeholder: { options: { name, type, fontSize: 30, ...place }, text } };
}

function data(mime: string, bytes: Uint8Array): string {
  return `${mime};base64,${Buffer.from(bytes).toString('base64')}`;
}
