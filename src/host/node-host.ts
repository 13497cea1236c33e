import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { withForwardSlashes } from './absolute-path';
import { appendFile } from './append-file';
import { fetchAddress } from './fetch-address';
import { fingerprint } from './fingerprint';
import type { Host } from './host';
import { shippedFiles } from './shipped-files';
import { changedAt, fileExists, listFolder, readFile, realPath } from './read-file';
import { lockFile } from './lock-file';
import { finishSaving, saveFiles } from './save-files';
import { swedishDay } from './swedish-day';
import { turns } from './turns';

const FONTS = '@expo-google-fonts/arimo';

/** One queue, as there is one process, however many hosts. */
const inTurn = turns();

/**
 * The real world: this computer's disk, net and clock. Failures are HostErrors in plain words. The canvas is told not to look for the
 * computer's own fonts: they would get into charts in signs that the shipped font lacks, and charts would differ from computer to computer.
 */
export function nodeHost(): Host {
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  let own: string | undefined;
  return {
    read: readFile,
    list: listFolder,
    exists: fileExists,
    realPath,
    save: saveFiles,
    append: appendFile,
    finishSaving,
    lock: lockFile,
    changedAt,
    fetch: fetchAddress,
    fonts: fontFiles,
    fingerprint: () => (own ??= fingerprint(slashed(__dirname), Object.values(fontFiles()))),
    shipped: (folder) => shippedFiles(slashed(__dirname), folder),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    today: () => swedishDay(new Date()),
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    elapsed: () => performance.now(),
    pause: (ms) => pause(ms),
    inTurn,
    cwd: () => slashed(process.cwd()),
  };
}

function fontFiles(): ReturnType<Host['fonts']> {
  return {
    regular: fontFile('400Regular'),
    bold: fontFile('700Bold'),
    italic: fontFile('400Regular_Italic'),
    boldItalic: fontFile('700Bold_Italic'),
  };
}

function fontFile(cut: string): string {
  return slashed(require.resolve(`${FONTS}/${cut}/Arimo_${cut}.ttf`));
}

function slashed(path: string): string {
  return withForwardSlashes(path, process.platform === 'win32');
}
