import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { withForwardSlashes } from './absolute-path';
import { fetchAddress } from './fetch-address';
import type { Host } from './host';
import { shippedFiles } from './shipped-files';
import { changedAt, fileExists, listFolder, readFile } from './read-file';
import { moveFile, saveFiles } from './save-files';
import { swedishDay } from './swedish-day';

const FONTS = '@expo-google-fonts/arimo';

/** The real world: this computer's disk, net and clock. Failures are HostErrors in plain words. */
export function nodeHost(): Host {
  return {
    read: readFile,
    list: listFolder,
    exists: fileExists,
    save: saveFiles,
    rename: moveFile,
    changedAt,
    fetch: fetchAddress,
    fonts: () => ({
      regular: fontFile('400Regular'),
      bold: fontFile('700Bold'),
      italic: fontFile('400Regular_Italic'),
      boldItalic: fontFile('700Bold_Italic'),
    }),
    shipped: (folder) => shippedFiles(slashed(__dirname), folder),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    today: () => swedishDay(new Date()),
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    elapsed: () => performance.now(),
    pause: (ms) => pause(ms),
    cwd: () => slashed(process.cwd()),
  };
}

function fontFile(cut: string): string {
  return slashed(require.resolve(`${FONTS}/${cut}/Arimo_${cut}.ttf`));
}

function slashed(path: string): string {
  return withForwardSlashes(path, process.platform === 'win32');
}
