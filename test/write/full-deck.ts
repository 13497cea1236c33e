import { frame, plain } from '../../src/model';
import type { PackageInput } from '../../src/write';
import { page, para, rectangle, sampleDeck } from '../sample-deck';
import { sampleTemplate } from '../sample-template';

/** The smallest JPEG with a frame, a scan and an end. */
const JPEG = Buffer.from('ffd8ffc0000b080001000101011100ffda0008010100003f00d2cfffd9', 'hex');

/** The sample and two pages with what it lacks: a bullet in free text, an arrow (12), a JPEG, notes without words (13). */
export function fullDeck(): PackageInput {
  const sample = sampleDeck();
  const template = sampleTemplate();
  const bullet = { ...para('punkt', 'box'), bullet: true };
  const arrow = rectangle([5, 2, 3, 1], { shape: 'chevron', point: 0.29, name: 'Steg 1' });
  const photo = {
    kind: 'picture',
    frame: frame(3, 2, 4, 3),
    picture: { kind: 'image', image: { bytes: JPEG, mime: 'image/jpeg', width: 4, height: 3 } },
    alt: 'Receptionen i Oskarshamn',
    name: 'Bild 1',
  } as const;
  const pages = [
    page(template, 'boxes', 'Rutor', { number: 12, boxes: [rectangle([1, 2, 3, 1], { paragraphs: [bullet] }), arrow] }),
    page(template, 'image', 'Foto', { number: 13, boxes: [photo], notes: [plain(' ')] }),
  ];
  return { ...sample, pages: [...sample.pages, ...pages] };
}
