import { failure, take, type Diagnostic, type Outcome, type Report } from '../diagnostics';
import { resolvePath } from '../model';
import type { ManifestSpec, SlideOrIncludeSpec } from '../schema';
import type { Session } from '../session';
import { spanAt, type Step, type Tree } from '../source';
import type { Meeting } from '../load/find-meetings';
import { loadManifest } from '../load/load-manifest';
import { readDocument } from '../load/read-document';
import { existing } from './init-workspace';

/** A YAML file in a meeting's folder. */
interface MeetingFile {
  /** Below the meeting's folder: `folktandvarden.block.yaml`. */
  readonly name: string;
  readonly kind: 'deck' | 'block';
  readonly tree: Tree;
}

/** What a meeting is made of, in its own folder: its manifests, the blocks they include, and the pictures and tables of their slides. */
interface MeetingFiles {
  readonly files: readonly MeetingFile[];
  /** Pictures and CSV tables that are there, below the meeting's folder, sorted: `images/karta.png`. */
  readonly assets: readonly string[];
}

interface Listing {
  /** Workspace-relative. */
  readonly file: string;
  readonly tree: Tree;
  readonly path: readonly Step[];
  readonly slides: readonly SlideOrIncludeSpec[] | undefined;
}

/** Reads the files that stand in a meeting's own folder, and no others that it uses. Absent when one of them has an error. */
export async function readMeeting(session: Session, meeting: Meeting): Promise<Outcome<MeetingFiles>> {
  const { host, workspace } = session;
  const folder = `${workspace.decks}/${meeting.date}`;
  const files = new Map<string, MeetingFile>();
  const named = new Set<string>();
  const reports: Diagnostic[] = [];
  const report: Report = (diagnostic) => reports.push(diagnostic);
  const nameOf = (from: string, written: string): string | undefined => {
    const path = resolvePath(from, written);
    return path?.startsWith(`${folder}/`) === true ? path.slice(folder.length + 1) : undefined;
  };

  const follow = async ({ file, tree, path, slides }: Listing): Promise<void> => {
    for (const [index, slide] of (slides ?? []).entries()) {
      if ('include' in slide) await open(slide.include, { file, tree, path: [...path, index] });
      else for (const written of assetsOf(slide)) named.add(nameOf(file, written) ?? '');
    }
  };
  const open = async (include: string, { file, tree, path }: Omit<Listing, 'slides'>): Promise<void> => {
    const name = /^template:/.test(include) ? undefined : nameOf(file, include);
    if (name === undefined || files.has(name)) return;
    const wanted = { path: `${folder}/${name}`, askedAt: spanAt(tree, ...path, 'include') };
    const block = take(await readDocument(session, 'block', wanted), report);
    if (!block) return;
    files.set(name, { name, kind: 'block', tree: block.tree });
    await follow({ file: wanted.path, tree: block.tree, path: [], slides: block.value });
  };

  for (const path of meeting.manifests) {
    const manifest = take(await loadManifest(session, path), report);
    if (!manifest) continue;
    const name = path.slice(folder.length + 1);
    files.set(name, { name, kind: 'deck', tree: manifest.tree });
    for (const list of listsOf(manifest.value)) await follow({ file: path, tree: manifest.tree, ...list });
  }
  // A file that isn't there is reported by `deck check` of the new meeting, at its place.
  const assets = await existing(host, `${workspace.root}/${folder}`, [...named].filter(Boolean).sort());
  // What is only doubtful in the old files is reported of the new ones by `deck check`.
  const errors = reports.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? failure(...errors) : { value: { files: [...files.values()], assets }, diagnostics: [] };
}

/** Every list of slides in a manifest, and where it stands. */
function listsOf({ opening, agenda, closing }: ManifestSpec): readonly Pick<Listing, 'path' | 'slides'>[] {
  const inAgenda = agenda.flatMap((section, index) => [
    { path: ['agenda', index, 'slides'], slides: section.slides },
    ...(section.items ?? []).map(({ slides }, item) => {
      return { path: ['agenda', index, 'items', item, 'slides'], slides };
    }),
  ]);
  return [{ path: ['opening'], slides: opening }, ...inAgenda, { path: ['closing'], slides: closing }];
}

function assetsOf(slide: Exclude<SlideOrIncludeSpec, { include: string }>): readonly string[] {
  const table = slide.table && 'file' in slide.table ? [slide.table.file] : [];
  return [...(slide.image ? [slide.image.file] : []), ...table];
}
