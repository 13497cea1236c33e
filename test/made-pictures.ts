import sharp from 'sharp';

/** The four corners of the upright picture, 40 × 20 pixels: red, lime, blue, white. */
export const CORNERS = { leftTop: 'red', rightTop: 'lime', leftBottom: 'blue', rightBottom: 'white' } as const;

const COLOURS: Readonly<Record<string, readonly number[]>> = {
  red: [255, 0, 0],
  lime: [0, 255, 0],
  blue: [0, 0, 255],
  white: [255, 255, 255],
};

/** Raw pixels of the upright picture `times` as large as 40 × 20. */
function upright(times = 1): sharp.Sharp {
  const [width, height] = [40 * times, 20 * times];
  const names = [CORNERS.leftTop, CORNERS.rightTop, CORNERS.leftBottom, CORNERS.rightBottom];
  const data = Buffer.from(names.flatMap((name) => COLOURS[name] ?? []));
  const corners = sharp(data, { raw: { width: 2, height: 2, channels: 3 } });
  return corners.resize(width, height, { fit: 'fill', kernel: 'nearest' });
}

/** How the pixels of an upright picture are stored under each EXIF orientation (EXIF 2.3, tag 0x0112), in degrees clockwise after a flop. */
const STORED: readonly { readonly flop: boolean; readonly rotate: number }[] = [
  { flop: false, rotate: 0 },
  { flop: true, rotate: 0 },
  { flop: false, rotate: 180 },
  { flop: true, rotate: 180 },
  { flop: true, rotate: 270 },
  { flop: false, rotate: 270 },
  { flop: true, rotate: 90 },
  { flop: false, rotate: 90 },
];

/** A JPEG that looks upright to a viewer who heeds its EXIF orientation 1–8, with a place and a telephone in its EXIF. */
export async function jpegTurned(orientation: number, times = 1): Promise<Buffer> {
  const { flop, rotate } = STORED[orientation - 1]!;
  const flopped = await upright(times).flop(flop).png().toBuffer();
  return sharp(flopped)
    .rotate(rotate)
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .withExif({
      IFD0: { Make: 'Hemlig telefon', Orientation: String(orientation) },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 39/1 0/1' },
    })
    .withMetadata({ orientation })
    .toBuffer();
}

/** The upright picture as a PNG, `times` as large as 40 × 20. */
export async function pngUpright(times = 1): Promise<Buffer> {
  return upright(times).png().toBuffer();
}

/** The names of the colours in the corners of a picture, however far they are off after JPEG. */
export async function cornersOf(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const at = (x: number, y: number): string => {
    const from = (y * width + x) * channels;
    return nearest([...data.subarray(from, from + 3)]);
  };
  const [x, y] = [Math.floor(width / 4), Math.floor(height / 4)];
  return {
    width,
    height,
    corners: {
      leftTop: at(x, y),
      rightTop: at(width - 1 - x, y),
      leftBottom: at(x, height - 1 - y),
      rightBottom: at(width - 1 - x, height - 1 - y),
    },
  };
}

function nearest(colour: readonly number[]): string {
  const off = (name: string) => Math.max(...COLOURS[name]!.map((value, at) => Math.abs(value - (colour[at] ?? 0))));
  const name = Object.keys(COLOURS).sort((a, b) => off(a) - off(b))[0]!;
  return off(name) < 40 ? name : `rgb(${colour.join(', ')})`;
}
