import { nameOfPicture, readImageHeader } from '../../src/pictures/read-image';

/** A JPEG's header of a 400 × 300 picture, with an EXIF orientation if wanted. */
function jpeg(orientation?: number): Uint8Array {
  const directory = `0001 0112 0003 00000001 00${orientation?.toString(16).padStart(2, '0') ?? ''} 0000 00000000`;
  const exif = `ffe1 0022 457869660000 4d4d002a00000008 ${directory}`;
  const frame = 'ffc0 0011 08 012c 0190 03 012200 021101 031101';
  return hex(`ffd8 ${orientation === undefined ? '' : exif} ${frame}`);
}

function hex(digits: string): Uint8Array {
  return Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));
}

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

describe('the header of a picture', () => {
  it('tells the size of a PNG and of a JPEG', () => {
    expect(readImageHeader(png(640, 480))).toEqual({ mime: 'image/png', width: 640, height: 480 });
    expect(readImageHeader(jpeg())).toEqual({ mime: 'image/jpeg', width: 400, height: 300 });
  });

  it('turns a JPEG that lies on its side', () => {
    expect(readImageHeader(jpeg(6))).toMatchObject({ width: 300, height: 400 });
    expect(readImageHeader(jpeg(3))).toMatchObject({ width: 400, height: 300 });
  });

  it('is not found in anything else, however it is cut off', () => {
    expect(readImageHeader(new TextEncoder().encode('<svg/>'))).toBeUndefined();
    expect(readImageHeader(png(0, 480))).toBeUndefined();
    for (let length = 0; length < 12; length += 1) expect(readImageHeader(jpeg(6).slice(0, length))).toBeUndefined();
    for (let length = 0; length < 44; length += 1) expect(readImageHeader(png(1, 1).slice(0, length))).toBeUndefined();
  });
});

describe('a picture of another kind', () => {
  it.each([
    ['GIF89a', 'a GIF'],
    ['RIFF\u0010\0\0\0WEBPVP8 ', 'a WebP picture'],
    ['\0\0\0\u0018ftypheic\0\0\0\0', 'a HEIC picture, as iPhones take'],
    ['\0\0\0\u0018ftypavif', 'an AVIF picture'],
    ['II*\0', 'a TIFF'],
    ['%PDF-1.7', 'a PDF'],
    ['PK\u0003\u0004', 'an archive or an Office document'],
    ['Karta', undefined],
  ])('is named: %j', (start, name) => {
    expect(nameOfPicture(Buffer.from(start, 'latin1'))).toBe(name);
  });
});
