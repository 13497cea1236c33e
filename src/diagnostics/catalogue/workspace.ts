import { isAddress } from '../../source';
import { error, info, warning, type Wording } from '../diagnostic';
import { closestDay, didYouMean, helpIf } from '../suggest-key';

/** A day near by, or one mistyped digit away; and how a meeting is begun. */
function helpForDay(day: string, known: readonly string[]): string {
  const near = closestDay(day, known);
  const begin = `deck new ${day} begins a meeting`;
  return near === undefined ? begin : `did you mean "${near}"? ${begin}`;
}

function helpForFolder(p: { folder: string; files: readonly string[]; isDay: boolean }): string {
  const [first, ...more] = p.files.filter((file) => !file.endsWith('.block.yaml'));
  if (first !== undefined)
    return `it holds ${[first, ...more].join(', ')}; call the manifest ${first.replace(/\.ya?ml$/, '.deck.yaml')}`;
  const begin = p.isDay ? `: deck new ${p.folder.split('/').at(-1) ?? ''} writes one` : '';
  return p.files.length === 0
    ? `it needs one${begin}`
    : `it holds ${p.files.join(', ')}, which a manifest includes${begin}`;
}

function helpForPath(near: string | undefined): string {
  return near === undefined
    ? 'paths are relative to the folder of the file that names them'
    : `did you mean "${near}"?`;
}

function missingStanding({ name, known }: { name: string; known: readonly string[] }, path: string): Wording {
  return {
    message: `the template has no standing slides called "${name}"`,
    help: didYouMean(name, known) ?? `they would stand in ${path}`,
  };
}

/** What was to be made, or what stands where its folder would be. */
export type Thing = 'meeting' | 'workspace' | 'file';

const HELP_FOR_THING: Readonly<Record<Thing, string>> = {
  meeting: 'deck new never replaces a file: go on in this one, or move it away',
  workspace: 'deck init never replaces a file: name an empty or a new folder (deck init styrelsen)',
  file: 'a workspace is a folder, and a file stands there: name an empty or a new folder (deck init styrelsen)',
};

function inTheWay([first = '', ...more]: readonly string[]): string {
  if (more.length === 0) return `${first} is`;
  return `${first} and ${more.length} more ${more.length === 1 ? 'file' : 'files'} are`;
}

/** Diagnostics of the workspace and the files in it. */
export const workspaceProblems = {
  noWorkspace: error('no-workspace', (p: { folder: string }) => ({
    message: `no deck.config.yaml in ${p.folder} or any folder above it`,
    help: 'go to the folder of the workspace, or name it with --workspace DIR',
  })),
  noSuchFolder: error('no-such-folder', (p: { folder: string }) => ({
    message: `there is no folder ${p.folder}`,
    help: 'check the path given with --workspace',
  })),
  unknownMeeting: error('unknown-meeting', (p: { target: string; known: readonly string[]; isDay?: boolean }) => ({
    message: `there is no meeting or manifest "${p.target}"`,
    ...helpIf(p.isDay === true ? helpForDay(p.target, p.known) : didYouMean(p.target, p.known)),
  })),
  /** `files` are its other YAML files. */
  noManifest: error('no-manifest', (p: { folder: string; files: readonly string[]; isDay: boolean }) => ({
    message: `${p.folder} holds no manifest: no file whose name ends in .deck.yaml`,
    help: helpForFolder(p),
  })),
  blockAlone: error('block-alone', (p: { name: string; folders: readonly string[] }) => ({
    message: `"${p.name}" is a block, not a meeting or a manifest`,
    help: `a block is built with its meeting: deck build ${p.folders.join(', or deck build ')}`,
  })),
  noMeetings: warning('no-meetings', (p: { decks: string }) => ({
    message: `there is no manifest in ${p.decks === '' ? 'the folder of the workspace' : `${p.decks}/`}`,
    help: `a meeting is a folder named by its date, with at least one manifest: ${p.decks === '' ? '' : `${p.decks}/`}2026-03-25/bakgrundsmaterial.deck.yaml`,
  })),
  /** `standing` when it was asked for as `template:NAME`. */
  missingFile: error(
    'missing-file',
    (p: { path: string; near?: string; standing?: { name: string; known: readonly string[] } }) =>
      p.standing
        ? missingStanding(p.standing, p.path)
        : { message: `there is no file ${p.path}`, help: helpForPath(p.near) },
  ),
  outsideWorkspace: error('outside-workspace', (p: { path: string }) => ({
    message: `"${p.path}" leads out of the workspace`,
    help: isAddress(p.path)
      ? 'name a file inside the workspace; figures from an address are named with `url` in place of `file`'
      : 'name a file inside the workspace, relative to this file, with forward slashes',
  })),
  unreadableFile: error('unreadable-file', (p: { path: string; reason: string }) => ({
    message: `${p.path} can't be read: ${p.reason}`,
    help: 'it must be an ordinary file that you may read',
  })),
  fileTooLarge: error('file-too-large', (p: { path: string; limit: string }) => ({
    message: `${p.path} is larger than ${p.limit}`,
    help: 'is it the right file?',
  })),
  notUtf8: error('not-utf8', (p: { path: string }) => ({
    message: `${p.path} is not UTF-8 text`,
    help: 'save it as UTF-8 in the editor (in Notepad: Save as, Encoding: UTF-8)',
  })),
  duplicateMetric: error('duplicate-metric', (p: { id: string; first: string }) => ({
    message: `the metric "${p.id}" is declared twice`,
    help: `it stands in ${p.first} too; give one of them another id`,
  })),
  handEdited: error('hand-edited', (p: { path: string; changed: string; unknownTo?: string }) => {
    const help = 'use --force to replace it (the old file is kept as .bak.pptx), or --out DIR to write elsewhere';
    return p.unknownTo === undefined
      ? { message: `${p.path} was changed by hand since deck wrote it (last ${p.changed}), so it was left alone`, help }
      : {
          message: `no ${p.unknownTo} says that deck wrote ${p.path} (last changed ${p.changed}), so it was left alone`,
          help: `if that file was left behind, put it back beside the deck; else ${help}`,
        };
  }),
  buildNotKept: info('build-not-kept', (p: { reason: string }) => ({
    message: `what the deck was made of can't be kept in .deck/: ${p.reason}`,
    help: 'the deck is not worse for it, but the next build makes all of it anew',
  })),
  alreadyThere: error('already-there', (p: { paths: readonly string[]; thing: Thing }) => ({
    message: `${inTheWay(p.paths)} there already, so nothing was written`,
    help: HELP_FOR_THING[p.thing],
  })),
};

const anew = (meeting: string): string => `\`deck freeze ${meeting} --force\``;

/** Diagnostics of the snapshot of a frozen meeting. */
export const snapshotProblems = {
  snapshotDamaged: error('snapshot-damaged', (p: { path: string; reason: string; meeting: string }) => ({
    message: `${p.path} isn't as deck froze it: ${p.reason}`,
    help: `restore it from version control; or take today's figures: for good with ${anew(p.meeting)}, for one build with --fresh`,
  })),
  otherSnapshot: error(
    'snapshot-of-other-meeting',
    (p: { path: string; folder: string; meeting: string; other: string }) => ({
      message: `${p.path} holds the figures of the meeting on ${p.other}, not of the one on ${p.meeting}`,
      help: `was the folder copied? delete ${p.folder}/, and the meeting has today's figures; then \`deck freeze ${p.meeting}\` freezes them`,
    }),
  ),
  frozenFiguresDiffer: warning(
    'frozen-figures-differ',
    (p: { id: string; then: string; now: string; version: string; file: string }) => ({
      message: `the frozen figures of "${p.id}" aren't read as they were then: ${p.then === p.now ? `the latest is still ${p.then}, but others differ` : `the latest was ${p.then} and is now ${p.now}`}`,
      help: `build with deck ${p.version}, which froze them; \`deck metrics ${p.id} --file ${p.file}\` shows how they are read now, and if that is right, add \`accept: [{ code: frozen-figures-differ, why: … }]\` to the metric in the live catalogue`,
    }),
  ),
  notFrozen: warning('not-frozen', (p: { id: string; meeting: string; frozen: string }) => ({
    message: `"${p.id}" isn't among the figures frozen ${p.frozen}, so today's are used`,
    help: `\`deck freeze ${p.meeting}\` adds it to the snapshot and leaves the others as they are`,
  })),
  frozenFigures: info('frozen-figures', (p: { meeting: string; frozen: string }) => ({
    message: `the figures are those frozen ${p.frozen}`,
    help: `--fresh takes today's; so does the meeting for good once \`data/\` is deleted`,
  })),
} as const;
