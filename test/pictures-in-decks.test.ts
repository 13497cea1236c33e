import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { buildDeck, checkDeck } from '../src';
import { plainDate } from '../src/model';
import { CORNERS, cornersOf, jpegTurned } from './made-pictures';
import { memoryHost, type MemoryHost } from './memory-host';
import { sessionIn } from './session-in';

const NEUTRAL = readFileSync(join(__dirname, '../templates/neutral/template.yaml'), 'utf8');
const MANIFEST = 'decks/2026-03-25/mote.deck.yaml';
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path fill="#A6192E" d="M0 0h4v2H0z"/></svg>';

/** A workspace of one deck, whose only slides are these. */
function workspaceWith(slides: string, files: Readonly<Record<string, string | Uint8Array>>): MemoryHost {
  const manifest = `title: Prov\nmeeting: { body: Regionstyrelsen, date: 2026-03-25 }\nagenda:\n  - section: Ett\n    slides:\n${slides}`;
  const placed = Object.entries(files).map(([path, content]) => [`/ws/${path}`, content] as const);
  return memoryHost({
    cwd: '/ws',
    files: {
      '/ws/deck.config.yaml': 'template: neutral\n',
      '/ws/templates/neutral/template.yaml': NEUTRAL,
      [`/ws/${MANIFEST}`]: manifest,
      ...Object.fromEntries(placed),
    },
  });
}

async function run(host: MemoryHost, how: typeof buildDeck = buildDeck) {
  const session = await sessionIn(host, { today: plainDate(2026, 3, 20) });
  const { diagnostics } = await how(session, MANIFEST, {});
  return diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

function mediaOf(host: MemoryHost): Readonly<Record<string, Uint8Array>> {
  const parts = Object.entries(unzipSync(host.files.get('/ws/out/2026-03-25/mote.pptx')!));
  return Object.fromEntries(parts.filter(([path]) => path.startsWith('ppt/media/')));
}

describe('pictures in a deck', () => {
  it('are upright, as large as they are shown, and say nothing of who took them', async () => {
    const photo = await jpegTurned(6, 100);
    const slides = `      - { title: A, image: { file: foto.jpg, alt: Fyra ytor } }
      - { title: B, image: { file: foto.jpg, alt: Fyra ytor, crop: 1:1 } }
      - { title: C, image: { file: foto.jpg, alt: Fyra ytor } }
`;
    const host = workspaceWith(slides, { 'decks/2026-03-25/foto.jpg': photo });
    expect(await run(host)).toEqual([]);
    const pictures = Object.values(mediaOf(host));
    const seen = await Promise.all(pictures.map((bytes) => cornersOf(bytes)));
    expect(seen).toEqual([
      { width: 3201, height: 1600, corners: CORNERS },
      { width: 1600, height: 1600, corners: CORNERS },
    ]);
    for (const bytes of pictures) expect(Buffer.from(bytes).includes('Exif')).toBe(false);
    const again = workspaceWith(slides, { 'decks/2026-03-25/foto.jpg': photo });
    await run(again);
    expect(mediaOf(again)).toEqual(mediaOf(host));
  });

  it('may be drawings, the logo too', async () => {
    const host = workspaceWith('      - { title: A, image: { file: a.svg, alt: En yta } }\n', {
      'decks/2026-03-25/a.svg': LOGO,
      'templates/neutral/logo.svg': LOGO,
      'templates/neutral/template.yaml': `${NEUTRAL}\nlogo: { file: logo.svg, alt: Logotyp }\n`,
    });
    expect(await run(host)).toEqual([]);
    expect(Object.keys(mediaOf(host)).sort()).toEqual(['ppt/media/image1.png', 'ppt/media/logo.png']);
  });

  it('that can not be decoded are told where they are named, by check as by build', async () => {
    const files = {
      'decks/2026-03-25/a.svg': LOGO.replace('/></svg>', '></svg>'),
      'templates/neutral/logo.svg': LOGO.replace('</svg>', ''),
      'templates/neutral/template.yaml': `${NEUTRAL}\nlogo: { file: logo.svg, alt: Logotyp }\n`,
    };
    for (const how of [checkDeck, buildDeck]) {
      const host = workspaceWith('      - { title: A, image: { file: a.svg, alt: En yta } }\n', files);
      expect(await run(host, how)).toEqual(['svg-not-drawn', 'svg-not-drawn']);
      expect(host.saves).toEqual([]);
    }
  });
});
