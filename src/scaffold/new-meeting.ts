import { problems, hasErrors, type Diagnostic } from '../diagnostics';
import { HostError, type Host } from '../host';
import { findMeetings, type Meeting } from '../load/find-meetings';
import { readBytes } from '../load/read-document';
import type { OutputFile, PlainDate } from '../model';
import { parseYaml } from '../parse/parse-yaml';
import { saveAll, type Placed, type Session } from '../session';
import { LIMITS, sourceFile } from '../source';
import { checkDocument } from '../validate/check-document';
import { carryOverFile, datedManifest } from './carry-over/carry-over-file';
import { byName, existing } from './init-workspace';
import { readMeeting } from './read-meeting';

/** What became of a new meeting. */
export interface NewMeetingRun {
  /** `2026-04-29` */
  readonly meeting: string;
  /** The meeting it was made from; absent when it was made from deck's own files. */
  readonly from?: string;
  /** Everything that was written, sorted; empty when there are errors. */
  readonly files: readonly OutputFile[];
  /** Texts that wait to be written anew. */
  readonly emptied: number;
  /** Titles and labels that stay though they name a period. */
  readonly remarks: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The new meeting before it is written. */
type Draft = Pick<NewMeetingRun, 'emptied' | 'remarks' | 'diagnostics'> & { readonly files: readonly Placed[] };

/** Makes a meeting from another (`from`, or the latest before it), or from deck's own files. Nothing is replaced; all is written, or none. */
export async function newMeeting(
  session: Session,
  { date, from }: { readonly date: PlainDate; readonly from?: PlainDate },
): Promise<NewMeetingRun> {
  const { host, workspace } = session;
  const meetings = await findMeetings(host, workspace);
  const source = sourceOf(meetings, date, from);
  const run = { meeting: date, ...(source && { from: source.date }), files: [], emptied: 0, remarks: 0 };
  if (from !== undefined && !source) {
    const known = meetings.map((each) => each.date);
    return { ...run, diagnostics: [problems.unknownMeeting(undefined, { target: from, known })] };
  }
  const draft = await (source ? carriedOver(session, source, date) : begun(host, date));
  const there = hasErrors(draft.diagnostics) ? [] : await inTheWay(session, { date, meetings, draft });
  const diagnostics = [...draft.diagnostics, ...there];
  if (hasErrors(diagnostics)) return { ...run, diagnostics };
  const folder = `${workspace.root}/${workspace.decks}/${date}`;
  return {
    ...run,
    ...draft,
    diagnostics,
    files: await saveAll(host, { workspace: workspace.root, folder }, byName(draft.files)),
  };
}

function sourceOf(meetings: readonly Meeting[], date: PlainDate, from?: PlainDate): Meeting | undefined {
  if (from !== undefined) return meetings.find((each) => each.date === from);
  return meetings.filter((each) => each.date < date).sort((a, b) => (a.date < b.date ? 1 : -1))[0];
}

async function carriedOver(session: Session, source: Meeting, date: PlainDate): Promise<Draft> {
  const { workspace } = session;
  const { value, diagnostics: found } = await readMeeting(session, source);
  if (!value) return { files: [], emptied: 0, remarks: 0, diagnostics: found };
  const made = value.files.map(({ name, kind, tree }) => ({
    name,
    kind,
    ...carryOverFile({ kind, tree }, { from: source.date, to: date }),
  }));
  const diagnostics = made.flatMap(({ name, kind, text }) =>
    faultsOf(kind, `${workspace.decks}/${date}/${name}`, text),
  );
  const files: Placed[] = made.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  for (const name of value.assets) {
    const path = `${workspace.decks}/${source.date}/${name}`;
    const read = await readBytes(session, { path }, LIMITS.pictureBytes);
    diagnostics.push(...read.diagnostics);
    if (read.value) files.push({ name, bytes: read.value });
  }
  const sum = (of: 'emptied' | 'remarks'): number => made.reduce((total, each) => total + each[of], 0);
  return { files, emptied: sum('emptied'), remarks: sum('remarks'), diagnostics };
}

/** Errors in a file that was carried over: what YAML can do with anchors is more than deck foresees, and a broken file must not be written. */
function faultsOf(kind: 'deck' | 'block', path: string, text: string): readonly Diagnostic[] {
  const parsed = parseYaml(sourceFile(path, text));
  const checked = parsed.value ? checkDocument(kind, parsed.value).diagnostics : [];
  return [...parsed.diagnostics, ...checked].filter(({ severity }) => severity === 'error');
}

/** A first meeting: the manifest and the block that are shipped with deck. */
async function begun(host: Host, date: PlainDate): Promise<Draft> {
  const shipped = (await host.shipped('starter')).filter(({ path }) => path.startsWith('meeting/'));
  const files = shipped.map(({ path, bytes }) => {
    const name = path.slice('meeting/'.length);
    return { name, bytes: datedManifest(name, bytes, date) };
  });
  return { files, emptied: 0, remarks: 0, diagnostics: [] };
}

interface Wanted {
  readonly date: PlainDate;
  readonly meetings: readonly Meeting[];
  readonly draft: Draft;
}

/** The manifests of a meeting that exists, and any file that would be replaced. */
async function inTheWay(session: Session, { date, meetings, draft }: Wanted): Promise<readonly Diagnostic[]> {
  const { host, workspace } = session;
  const paths = draft.files.map(({ name }) => `${workspace.decks}/${date}/${name}`);
  const manifests = meetings.find((each) => each.date === date)?.manifests ?? [];
  const found = new Set([...manifests, ...(await existing(host, workspace.root, paths))]);
  return [
    ...(await strayFolders(session, [workspace.decks, `${workspace.decks}/${date}`])),
    ...[...found].sort().map(alreadyThere),
  ];
}

/** Folders that a link leads out of the workspace, and files where a folder should be: found by reading, and what is read isn't used. */
async function strayFolders(
  { host, workspace: { root } }: Session,
  folders: readonly string[],
): Promise<readonly Diagnostic[]> {
  const found = folders.map(async (path) => {
    try {
      await host.read(`${root}/${path}`, { within: root });
      return [alreadyThere(path)];
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return error.reason === 'outside' ? [problems.outsideWorkspace(undefined, { path })] : [];
    }
  });
  return (await Promise.all(found)).flat();
}

function alreadyThere(path: string): Diagnostic {
  return problems.alreadyThere(undefined, { paths: [path], thing: 'meeting' });
}
