import { collect, type Diagnostic, problems, type Report, take } from '../diagnostics';
import { type Located, type Outline, parseDate, resolvePath, type WrittenSlide, writtenSlides } from '../model';
import type { BlockSpec, ChartReferenceSpec, IncludeSpec, ManifestSpec, SlideOrIncludeSpec } from '../schema';
import { childAt, LIMITS, span, type Span, spanAt, type Tree } from '../source';
import type { Session } from '../session';
import { readDocument } from './read-document';

/** Reads the manifest itself and holds its date against the folder it stands in. */
export async function loadManifest(session: Session, path: string) {
  const read = await readDocument(session, 'deck', { path });
  return collect((report) => {
    const manifest = take(read, report);
    if (manifest) checkFolder(manifest, path, report);
    return manifest;
  });
}

/** A folder whose name is digits and hyphens stands for a date; one with another name, `gallery`, for none. */
function checkFolder(manifest: Located<ManifestSpec>, path: string, report: Report): void {
  const folder = path.split('/').at(-2) ?? '';
  const { date } = manifest.value.meeting;
  if (/^[\d-]+$/.test(folder) && parseDate(date) !== undefined && folder !== date)
    report(problems.dateMismatch(spanAt(manifest.tree, 'meeting', 'date'), { date, folder }));
}

/** A list of slides as written, in the file it stands in; `above` are the files that led to it. */
interface Listing {
  readonly tree: Tree | undefined;
  readonly slides: readonly SlideOrIncludeSpec[] | undefined;
  readonly above: readonly string[];
}

/** Follows every include of a manifest, also of blocks in blocks, and reads each file once; reports mistakes and gives what could be read. */
export async function loadOutline(
  session: Session,
  source: { path: string; manifest: Located<ManifestSpec>; templateFolder: string },
): Promise<{ outline: Outline; diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const blocks = new Map<string, Located<BlockSpec> | undefined>();
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);

  const follow = async (include: IncludeSpec, place: Tree, above: readonly string[]): Promise<WrittenSlide[]> => {
    const askedAt = spanAt(place, 'include');
    const standing = STANDING.test(include.include);
    const path = includedPath(above.at(-1) ?? source.path, include.include, source.templateFolder);
    if (path === undefined) report(problems.outsideWorkspace(askedAt, { path: include.include }));
    else if (above.includes(path)) report(problems.includeCycle(askedAt, { path }));
    else {
      if (!blocks.has(path))
        blocks.set(path, take(await readDocument(session, 'block', { path, askedAt, standing }), report));
      const block = blocks.get(path);
      if (block) return expand({ tree: block.tree, slides: block.value, above: [...above, path] });
    }
    return [];
  };
  let seen = 0;
  const expand = async ({ tree, slides, above }: Listing): Promise<WrittenSlide[]> => {
    const found: WrittenSlide[] = [];
    for (const [index, spec] of (slides ?? []).entries()) {
      const place = childAt(tree, index);
      if (!place || seen > LIMITS.slides) continue;
      seen += 1;
      if (seen > LIMITS.slides) report(problems.tooManySlides(place.span, { most: LIMITS.slides }));
      if ('include' in spec) found.push(...(await follow(spec, place, above)));
      else if (spec.skip !== true) found.push({ spec, tree: place, file: above.at(-1) ?? source.path });
    }
    return found;
  };
  const outline = await outlineOf(source, expand);
  if (seen <= LIMITS.slides) return { outline, diagnostics };
  // Of a deck with too many slides that one diagnostic is enough.
  const sections = outline.sections.map((section) => ({ ...section, slides: [], items: [] }));
  return { outline: { ...outline, opening: [], sections, closing: [] }, diagnostics };
}

async function outlineOf(
  source: { path: string; manifest: Located<ManifestSpec> },
  expand: (listing: Listing) => Promise<WrittenSlide[]>,
): Promise<Outline> {
  const { value, tree } = source.manifest;
  const slidesAt = (slides: Listing['slides'], ...path: (string | number)[]): Promise<WrittenSlide[]> =>
    expand({ tree: childAt(tree, ...path), slides, above: [source.path] });
  const partAt = async <T extends Partial<Pick<Listing, 'slides'>>>(spec: T, ...path: (string | number)[]) => ({
    spec,
    tree: childAt(tree, ...path) ?? tree,
    slides: await slidesAt(spec.slides, ...path, 'slides'),
  });
  const opening = await slidesAt(value.opening, 'opening');
  const sections: Outline['sections'][number][] = [];
  for (const [index, spec] of value.agenda.entries()) {
    const section = await partAt(spec, 'agenda', index);
    const items: Outline['sections'][number]['items'][number][] = [];
    for (const [number, item] of (spec.items ?? []).entries())
      items.push(await partAt(item, 'agenda', index, 'items', number));
    sections.push({ ...section, items });
  }
  const { path, manifest } = source;
  return { path, manifest, opening, sections, closing: await slidesAt(value.closing, 'closing') };
}

const STANDING = /^template:(.+)$/;

/** The block file that an include means: beside the including file, or a standing block of the template. */
function includedPath(fromFile: string, include: string, templateFolder: string): string | undefined {
  const standing = STANDING.exec(include)?.[1]?.trim();
  if (standing === undefined) return resolvePath(fromFile, include);
  const file = /\.ya?ml$/.test(standing) ? standing : `${standing}.block.yaml`;
  return resolvePath(`${templateFolder}/template.yaml`, file);
}

type Use = readonly [id: string, place: Span];

/** The metrics that a deck's charts, tables and live figures name, known or not: id → the place that names it first. */
export function metricsInUse(outline: Outline): ReadonlyMap<string, Span> {
  const slides = writtenSlides(outline);
  const drawn = slides.flatMap((slide) => [...chartsIn(slide), ...tableMetrics(slide)]);
  const live = [outline.manifest.tree, ...slides.map(({ tree }) => tree)].flatMap(liveFigures);
  return new Map([...drawn, ...live].reverse()); // of several places the first is set last
}

function chartsIn({ spec, tree }: WrittenSlide): readonly Use[] {
  const use = (reference: ChartReferenceSpec, ...path: (string | number)[]): Use => [
    typeof reference === 'string' ? reference : reference.metric,
    spanAt(tree, ...path, 'metric'),
  ];
  const one = spec.chart === undefined ? [] : [use(spec.chart, 'chart')];
  return [...one, ...(spec.charts ?? []).map((each, index) => use(each, 'charts', index))];
}

function tableMetrics({ spec: { table }, tree }: WrittenSlide): readonly Use[] {
  if (!table || !('metric' in table)) return [];
  return [table.metric].flat().map((id, index) => [id, spanAt(tree, 'table', 'metric', index)]);
}

function liveFigures({ span: { file, start, end } }: Tree): readonly Use[] {
  const found = file.text.slice(start, end).matchAll(/\(\(\s*([a-z0-9][a-z0-9-]*)/g);
  return [...found].map(({ 0: whole, 1: id = '', index }) => {
    const stop = start + index + whole.length;
    return [id, span(file, stop - id.length, stop)];
  });
}
