import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { frame, type Frame } from '../../src/model';

/** A word as LibreOffice set it, inches from the page's upper left corner. */
export interface SetWord {
  readonly text: string;
  readonly at: Frame;
}

/** What LibreOffice made of a deck: the words of every page, and the fonts it set them in. */
export interface SetDeck {
  readonly pages: readonly (readonly SetWord[])[];
  readonly fonts: readonly string[];
}

/** Lets LibreOffice lay a deck out, and reads the words from the PDF; needs `soffice`, `pdftotext` and `pdffonts` on the PATH. */
export function setByOffice(pptx: Uint8Array): SetDeck {
  const folder = mkdtempSync(join(tmpdir(), 'deck-text-'));
  try {
    const [file, pdf] = [join(folder, 'deck.pptx'), join(folder, 'deck.pdf')];
    writeFileSync(file, withoutShrinking(pptx));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const fonts = run('pdffonts', [pdf]).split('\n').slice(2).filter(Boolean);
    return {
      pages: run('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1).map(wordsOf),
      fonts: [...new Set(fonts.map((each) => each.split(' ')[0]!.replace(/^[A-Z]{6}\+/, '')))].sort(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice shrinks text that overflows, by rules of its own; then nothing could be seen to overflow. */
function withoutShrinking(pptx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(pptx)).map(
    ([path, bytes]) =>
      [
        path,
        path.endsWith('.xml') ? strToU8(strFromU8(bytes).replace(/<a:normAutofit[^>]*>/g, '<a:noAutofit/>')) : bytes,
      ] as const,
  );
  return zipSync(Object.fromEntries(parts));
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function wordsOf(page: string): readonly SetWord[] {
  return [...page.matchAll(WORD)].map(([, ...found]) => {
    const [left, top, right, bottom] = found.slice(0, 4).map((points) => Number(points) / 72);
    const text = found[4]!.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
    return { text, at: frame(left!, top!, right! - left!, bottom! - top!) };
  });
}
