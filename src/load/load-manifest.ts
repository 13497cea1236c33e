import { collect, complaints, take, type Diagnostic, type Report } from '../diagnostics';
import type { Host } from '../host';
import { resolvePath, type Located, type Workspace } from '../model';
import type { BlockSpec, IncludeSpec, ManifestSpec, SlideOrIncludeSpec } from '../schema';
import { childAt, keySpanAt, spanAt, type Span, type Tree } from '../source';
import { readDocument } from './read-document';

/** A manifest with every block it includes, directly or through another block; keys are workspace-relative paths. */
export interface ManifestFiles {
  readonly path: string;
  readonly manifest: Located<ManifestSpec>;
  readonly blocks: ReadonlyMap<string, Located<BlockSpec>>;
}

/** An include as written: the path it means, and the place of the word. */
interface IncludeAt {
  readonly path: string;
  readonly at: Span;
}

/** The block file that an include means: beside the including file, or a standing block of the template. */
export function includedPath(fromFile: string, include: string, templateFolder: string): string | undefined {
  const standing = /^template:(.+)$/.exec(include)?.[1];
  if (standing === undefined) return resolvePath(fromFile, include);
  return resolvePath(`${templateFolder}/template.yaml`, /\.ya?ml$/.test(standing) ? standing : `${standing}.block.yaml`);
}

/** Reads the blocks of a manifest; missing files, cycles and mistakes are reported, what could be read is given. */
export async function loadBlocks(
  host: Host,
  workspace: Workspace,
  source: { path: string; manifest: Located<ManifestSpec>; templateFolder: string },
): Promise<{ files: ManifestFiles; diagnostics: readonly Diagnostic[] }> {
  const blocks = new Map<string, Located<BlockSpec>>();
  const seen = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);

  const follow = async (includes: readonly IncludeAt[], above: readonly string[]): Promise<void> => {
    for (const { path, at } of includes) {
      if (above.includes(path)) report(complaints.includeCycle(at, { path }));
      if (above.includes(path) || seen.has(path)) continue;
      seen.add(path);
      const block = take(await readDocument(host, workspace, 'block', { path, askedAt: at }), report);
      if (!block) continue;
      blocks.set(path, block);
      await follow(includesIn(block.tree, block.value, { path, templateFolder: source.templateFolder }, report), [...above, path]);
    }
  };
  const { value, tree } = source.manifest;
  await follow(manifestIncludes(value, tree, source, report), []);
  return { files: { path: source.path, manifest: source.manifest, blocks }, diagnostics };
}

/** Reads the manifest itself and holds its date against its folder. */
export async function loadManifest(host: Host, workspace: Workspace, path: string) {
  const read = await readDocument(host, workspace, 'deck', { path });
  return collect((report) => {
    const manifest = take(read, report);
    if (manifest) checkFolder(manifest, path, report);
    return manifest;
  });
}

function checkFolder(manifest: Located<ManifestSpec>, path: string, report: Report): void {
  const folder = path.split('/').at(-2) ?? '';
  const { date } = manifest.value.meeting;
  if (folder !== date) report(complaints.dateMismatch(spanAt(manifest.tree, 'meeting', 'date'), { date, folder }));
}

type Origin = { readonly path: string; readonly templateFolder: string };

function manifestIncludes(manifest: ManifestSpec, tree: Tree, origin: Origin, report: Report): IncludeAt[] {
  const lists: [Tree | undefined, readonly SlideOrIncludeSpec[] | undefined][] = [
    [childAt(tree, 'opening'), manifest.opening],
    ...manifest.agenda.flatMap((section, index): [Tree | undefined, readonly SlideOrIncludeSpec[] | undefined][] => [
      [childAt(tree, 'agenda', index, 'slides'), section.slides],
      ...(section.items ?? []).map((item, number): [Tree | undefined, readonly SlideOrIncludeSpec[] | undefined] => [
        childAt(tree, 'agenda', index, 'items', number, 'slides'),
        item.slides,
      ]),
    ]),
    [childAt(tree, 'closing'), manifest.closing],
  ];
  return lists.flatMap(([list, slides]) => (list && slides ? includesIn(list, slides, origin, report) : []));
}

function includesIn(list: Tree, slides: readonly SlideOrIncludeSpec[], origin: Origin, report: Report): IncludeAt[] {
  return slides.flatMap((slide, index) => {
    if (!isInclude(slide)) return [];
    const at = spanAt(list, index, 'include');
    const path = includedPath(origin.path, slide.include, origin.templateFolder);
    if (path === undefined) report(complaints.outsideWorkspace(at, { path: slide.include }));
    return path === undefined ? [] : [{ path, at }];
  });
}

/** Whether an entry of a list of slides includes a block instead of being a slide. */
export function isInclude(slide: SlideOrIncludeSpec): slide is IncludeSpec {
  return 'include' in slide;
}

/** Where to point for a template that isn't there: the manifest's word, or nothing when the config named it. */
export function templateSpan(manifest: Located<ManifestSpec>): Span | undefined {
  return manifest.value.template === undefined ? undefined : spanAt(manifest.tree, 'template') ?? keySpanAt(manifest.tree, 'template');
}
