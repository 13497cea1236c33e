import { isWholeImage } from '../../src/pictures/is-whole-image';

/** A PNG of one white pixel. The check sums were reckoned by zlib. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);
/** The segments of a JPEG: a frame, a scan of two bytes, the end mark. */
const JPEG = Buffer.from('ffd8ffc0000b080001000101011100ffda0008010100003f00d2cfffd9', 'hex');

describe('a picture is whole', () => {
  test('when every chunk of a PNG and its end are there, whatever follows', () => {
    expect(isWholeImage(PNG, 'image/png')).toBe(true);
    expect(isWholeImage(Buffer.concat([PNG, Buffer.alloc(50)]), 'image/png')).toBe(true);
  });

  test.each(Array.from({ length: 7 }, (_, index) => 12 * (index + 1)))(
    'not when a PNG lacks its last %i bytes',
    (missing) => {
      expect(isWholeImage(PNG.subarray(0, Math.max(0, PNG.length - missing)), 'image/png')).toBe(false);
    },
  );

  test('not when a byte of a PNG has changed, and not without pixels', () => {
    const changed = Buffer.from(PNG);
    changed.writeUInt8(changed.readUInt8(45) ^ 1, 45);
    expect(isWholeImage(changed, 'image/png')).toBe(false);
    const empty = Buffer.concat([PNG.subarray(0, 33), PNG.subarray(-12)]);
    expect(isWholeImage(empty, 'image/png')).toBe(false);
  });

  test('not when a chunk says that it is longer than the file', () => {
    const long = Buffer.from(PNG);
    long.writeUInt32BE(0xfffffff0, 33);
    expect(isWholeImage(long, 'image/png')).toBe(false);
  });

  test('when the scan of a JPEG comes to its end mark', () => {
    expect(isWholeImage(JPEG, 'image/jpeg')).toBe(true);
    expect(isWholeImage(Buffer.concat([JPEG, Buffer.alloc(50)]), 'image/jpeg')).toBe(true);
    expect(isWholeImage(JPEG.subarray(0, -2), 'image/jpeg')).toBe(false);
    expect(isWholeImage(JPEG.subarray(0, 15), 'image/jpeg')).toBe(false);
    expect(isWholeImage(Buffer.alloc(100_000, 0xff), 'image/jpeg')).toBe(false);
  });
});
