import sharp from 'sharp';
import { nodeHost } from '../../src/host/node-host';
import { inches, type PictureFile } from '../../src/model';
import { readImageHeader } from '../../src/pictures/read-image';
import { readSvg } from '../../src/pictures/read-svg';
import { pictureStore, type PictureJob } from '../../src/pictures/picture-store';
import { CORNERS, cornersOf, jpegTurned, pngUpright } from '../made-pictures';

/** A file as it is looked into when it is read. */
function looked(bytes: Uint8Array): PictureFile {
  const header = readImageHeader(bytes);
  if (header) return { ...header, bytes };
  const reading = readSvg(bytes);
  if ('refused' in reading) throw new Error(`refused: ${reading.refused}`);
  return { ...reading, bytes, mime: 'image/svg+xml' };
}

const storeOfADeck = () => pictureStore((work) => nodeHost().inTurn(work));

async function store(bytes: Uint8Array, more: Partial<Record<'width' | 'height' | 'crop', number>> = {}) {
  const { width = 4, height = 2, crop } = more;
  const job: PictureJob = {
    picture: looked(bytes),
    width: inches(width),
    height: inches(height),
    ...(crop !== undefined && { crop }),
  };
  return storeOfADeck()(job);
}

const svg = (inside: string, attributes = 'viewBox="0 0 40 20"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

describe('a photo', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'with the EXIF orientation %i is stored upright and measured upright',
    async (orientation) => {
      const bytes = await jpegTurned(orientation);
      expect((await sharp(bytes).metadata()).orientation).toBe(orientation);
      expect(looked(bytes)).toMatchObject({ width: 40, height: 20 });
      const stored = await store(bytes);
      expect(await cornersOf(stored!.bytes)).toEqual({ width: 40, height: 20, corners: CORNERS });
      expect((await sharp(stored!.bytes).metadata()).orientation).toBeUndefined();
    },
  );

  it.each([1, 6])('says nothing of where it was taken and with what (orientation %i)', async (orientation) => {
    const bytes = Buffer.concat([await jpegTurned(orientation), Buffer.from('en film efter bilden')]);
    expect(bytes.includes('Hemlig telefon')).toBe(true);
    const stored = Buffer.from((await store(bytes))!.bytes);
    for (const secret of ['Hemlig', 'Exif', 'en film']) expect(stored.includes(secret)).toBe(false);
    expect((await sharp(stored).metadata()).exif).toBeUndefined();
  });

  it('that is in order keeps its pixels as they are', async () => {
    const bytes = await jpegTurned(1);
    const stored = (await store(bytes))!.bytes;
    expect(stored.length).toBeLessThan(bytes.length);
    expect(await sharp(stored).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
  });

  it('of several scans keeps them all', async () => {
    const bytes = await sharp(await pngUpright(4))
      .jpeg({ progressive: true })
      .toBuffer();
    const stored = (await store(bytes))!.bytes;
    expect(await sharp(stored).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
  });

  it('of more pixels than its place shows is made smaller, to 330 an inch, the same each time', async () => {
    const bytes = await jpegTurned(6, 100);
    const stored = await store(bytes);
    expect(await cornersOf(stored!.bytes)).toEqual({ width: 1320, height: 660, corners: CORNERS });
    expect(stored).toMatchObject({ width: 1320, height: 660 });
    expect((await store(bytes))!.bytes).toEqual(stored!.bytes);
  });

  it('of more than a megabyte is compressed anew, with all its pixels', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const bytes = await sharp({ create: { width: 1500, height: 750, channels: 3, background: 'grey', noise } })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const stored = (await store(bytes, { width: 12, height: 6 }))!;
    expect(stored).toMatchObject({ width: 1500, height: 750 });
    expect(stored.bytes.length).toBeLessThan(bytes.length * 0.6);
  });

  it('in CMYK becomes RGB', async () => {
    const bytes = await sharp(await pngUpright())
      .toColourspace('cmyk')
      .jpeg({ chromaSubsampling: '4:4:4' })
      .toBuffer();
    expect((await sharp(bytes).metadata()).space).toBe('cmyk');
    const stored = (await store(bytes))!.bytes;
    expect(await sharp(stored).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });

  it('in the colours of an iPhone becomes sRGB', async () => {
    const bytes = await sharp(await pngUpright())
      .withIccProfile('p3')
      .jpeg({ chromaSubsampling: '4:4:4' })
      .toBuffer();
    expect(looked(bytes)).toMatchObject({ recode: true });
    const stored = (await store(bytes))!.bytes;
    expect((await sharp(stored).metadata()).icc).toBeUndefined();
    expect((await cornersOf(stored)).corners).toEqual(CORNERS);
  });
});

describe('a PNG', () => {
  it('is stored pixel for pixel, without what was written into it', async () => {
    const bytes = await sharp(await pngUpright())
      .withExif({ IFD0: { Artist: 'Hemlig person' } })
      .png()
      .toBuffer();
    expect(bytes.includes('Hemlig')).toBe(true);
    const stored = Buffer.from((await store(bytes))!.bytes);
    expect(stored.includes('Hemlig')).toBe(false);
    expect(await sharp(stored).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
  });

  it('of 16 bits becomes one of 8', async () => {
    const bytes = await sharp(await pngUpright())
      .toColourspace('rgb16')
      .png()
      .toBuffer();
    expect(looked(bytes)).toMatchObject({ recode: true });
    const stored = (await store(bytes))!.bytes;
    expect(readImageHeader(stored)).toEqual({ mime: 'image/png', width: 40, height: 20 });
    expect((await cornersOf(stored)).corners).toEqual(CORNERS);
  });

  it('keeps what is transparent when it is made smaller', async () => {
    const bytes = await sharp({
      create: { width: 2000, height: 1000, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    const stored = (await store(bytes, { width: 1, height: 0.5 }))!;
    const pixel = await sharp(stored.bytes).raw().toBuffer();
    expect(stored).toMatchObject({ mime: 'image/png', width: 330, height: 165 });
    expect([...pixel.subarray(0, 4)]).toEqual([255, 0, 0, 128]);
  });

  it('that is told to is cropped to its middle, and the rest is not in the deck', async () => {
    const stored = await store(await pngUpright(), { crop: 1, width: 1, height: 1 });
    expect(await cornersOf(stored!.bytes)).toEqual({ width: 20, height: 20, corners: CORNERS });
  });

  it('that breaks off is not stored', async () => {
    const bytes = await pngUpright(10);
    const cut = Buffer.concat([bytes.subarray(0, 60), Buffer.alloc(40)]);
    expect(await store(cut, { crop: 1 })).toBeUndefined();
  });
});

describe('a drawing', () => {
  const FOUR =
    '<path fill="red" d="M0 0h20v10H0z"/><path fill="lime" d="M20 0h20v10H20z"/>' +
    '<path fill="blue" d="M0 10h20v10H0z"/><path fill="white" d="M20 10h20v10H20z"/>';

  it.each([
    'viewBox="0 0 40 20"',
    'width="40" height="20"',
    'width="100mm" height="50mm" viewBox="0 0 40 20"',
    'width="100%" height="100%" viewBox="0 0 40 20"',
    'width="4000" viewBox="0 0 40 20"',
  ])('of %s becomes a PNG at the size it is shown, 192 pixels an inch', async (attributes) => {
    const stored = await store(svg(FOUR, attributes));
    expect(stored).toMatchObject({ mime: 'image/png', width: 768, height: 384 });
    expect(await cornersOf(stored!.bytes)).toEqual({ width: 768, height: 384, corners: CORNERS });
  });

  it('is the same bytes each time, and keeps its ground transparent', async () => {
    const stored = (await store(svg('<circle cx="20" cy="10" r="5" fill="#A6192E"/>')))!.bytes;
    expect((await store(svg('<circle cx="20" cy="10" r="5" fill="#A6192E"/>')))!.bytes).toEqual(stored);
    expect([...(await sharp(stored).raw().toBuffer()).subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  });

  it('is cropped too', async () => {
    const stored = await store(svg(FOUR), { crop: 1, width: 2, height: 2 });
    expect(await cornersOf(stored!.bytes)).toEqual({ width: 384, height: 384, corners: CORNERS });
  });

  it('that is no XML is not stored', async () => {
    expect(await store(svg('<g>'))).toBeUndefined();
  });

  // Two of these at a time end the process sooner or later: a third of the runs with 2000 of them.
  it('that is no XML takes nothing down with it, however many are stored at once', async () => {
    const job = { picture: looked(svg('<g>')), width: inches(4), height: inches(2) };
    // Each deck has a store of its own.
    const stores = [storeOfADeck(), storeOfADeck()];
    const made = Array.from({ length: 3000 }, () => stores.map((store) => store(job))).flat();
    expect(new Set(await Promise.all(made))).toEqual(new Set([undefined]));
  });

  it('opens no file, also where nothing looked into it before', async () => {
    const { mkdtempSync, writeFileSync } = await import('node:fs');
    const path = `${mkdtempSync(`${(await import('node:os')).tmpdir()}/deck-svg-`)}/hemlig.png`;
    writeFileSync(path, await pngUpright());
    const bytes = svg(`<image width="40" height="20" href="file://${path}"/>`);
    const picture: PictureFile = { bytes, mime: 'image/svg+xml', width: 40, height: 20 };
    const stored = await storeOfADeck()({ picture, width: inches(2), height: inches(1) });
    expect((await sharp(stored!.bytes).stats()).channels.map(({ max }) => max)).toEqual([0, 0, 0, 0]);
  });
});
