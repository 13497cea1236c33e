import { createCanvas } from '@napi-rs/canvas';

/** A picture of two surfaces, whose pixels depend on `shade` alone (0–255); large enough for any place. */
export function pngOf(shade: number, { width, height } = { width: 900, height: 600 }): Uint8Array {
  return painted(shade, width, height).toBuffer('image/png');
}

/** The same as a JPEG. */
export function jpegOf(shade: number): Uint8Array {
  return painted(shade, 900, 600).toBuffer('image/jpeg');
}

function painted(shade: number, width: number, height: number) {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = `rgb(${shade}, 60, 90)`;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = 'white';
  pen.fillRect(width / 4, height / 4, width / 2, height / 2);
  return canvas;
}
