import { createHash } from 'node:crypto';
import { plainDate, type PlainDate } from '../model/date';
import { withForwardSlashes } from './absolute-path';
import { fetchAddress } from './fetch-address';
import type { Host } from './host';
import { changedAt, fileExists, listFolder, readFile } from './read-file';
import { moveFile, saveFiles } from './save-files';

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
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    today: () => swedishDay(new Date()),
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    cwd: () => slashed(process.cwd()),
  };
}

/** The calendar day in Sweden at a moment, whatever the computer's own time zone. */
export function swedishDay(moment: Date): PlainDate {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Stockholm',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(moment);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return plainDate(number('year'), number('month'), number('day'));
}

function fontFile(cut: string): string {
  return slashed(require.resolve(`${FONTS}/${cut}/Arimo_${cut}.ttf`));
}

function slashed(path: string): string {
  return withForwardSlashes(path, process.platform === 'win32');
}
