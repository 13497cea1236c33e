import { complaint } from '../diagnostic';
import { didYouMean, helpIf } from '../closest';

/** Complaints about the workspace and the files in it. */
export const workspaceComplaints = {
  noWorkspace: complaint('no-workspace', 'error', (p: { folder: string }) => ({
    message: `no deck.config.yaml in ${p.folder} or any folder above it`,
    help: 'go to the folder of the workspace, or name it with --workspace DIR',
  })),
  noSuchFolder: complaint('no-such-folder', 'error', (p: { folder: string }) => ({
    message: `there is no folder ${p.folder}`,
    help: 'check the path given with --workspace',
  })),
  unknownMeeting: complaint(
    'unknown-meeting',
    'error',
    (p: { target: string; known: readonly string[] }) => ({
      message: `there is no meeting or manifest "${p.target}"`,
      ...helpIf(didYouMean(p.target, p.known)),
    }),
  ),
  noMeetings: complaint('no-meetings', 'warning', (p: { decks: string }) => ({
    message: `there is no manifest in ${p.decks}/`,
    help: `a meeting is a folder named by its date, with at least one manifest: ${p.decks}/2026-03-25/bakgrundsmaterial.deck.yaml`,
  })),
  missingFile: complaint('missing-file', 'error', (p: { path: string; near?: string }) => ({
    message: `there is no file ${p.path}`,
    help:
      p.near === undefined
        ? 'paths are relative to the folder of the file that names them'
        : `did you mean "${p.near}"?`,
  })),
  outsideWorkspace: complaint('outside-workspace', 'error', (p: { path: string }) => ({
    message: `"${p.path}" leads out of the workspace`,
    help: 'name a file inside the workspace, relative to this file, with forward slashes',
  })),
  unreadableFile: complaint('unreadable-file', 'error', (p: { path: string; reason: string }) => ({
    message: `${p.path} can't be read: ${p.reason}`,
    help: 'it must be an ordinary file that you may read',
  })),
  fileTooLarge: complaint('file-too-large', 'error', (p: { path: string; limit: string }) => ({
    message: `${p.path} is larger than ${p.limit}`,
    help: 'is it the right file?',
  })),
  notUtf8: complaint('not-utf8', 'error', (p: { path: string }) => ({
    message: `${p.path} is not UTF-8 text`,
    help: 'save it as UTF-8 in the editor (in Notepad: Save as, Encoding: UTF-8)',
  })),
  duplicateMetric: complaint('duplicate-metric', 'error', (p: { id: string; first: string }) => ({
    message: `the metric "${p.id}" is declared twice`,
    help: `it stands in ${p.first} too; give one of them another id`,
  })),
  handEdited: complaint('hand-edited', 'error', (p: { path: string; changed: string }) => ({
    message: `${p.path} was changed by hand since deck wrote it (last ${p.changed}), so it was left alone`,
    help: 'use --force to replace it (the old file is kept as .bak.pptx), or --out DIR to write elsewhere',
  })),
  alreadyThere: complaint(
    'already-there',
    'error',
    (p: { path: string; thing: 'meeting' | 'workspace' }) => ({
      message: `${p.path} is there already, so nothing was written`,
      help:
        p.thing === 'meeting'
          ? 'deck new never replaces a file: go on in this one, or move it away'
          : 'deck init never replaces a file: name an empty or a new folder (deck init styrelsen)',
    }),
  ),
};
