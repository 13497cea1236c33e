import { failure, problems, hasErrors, type Outcome } from '../diagnostics';
import { absolutePath, HostError, type Host } from '../host';
import { inspectFile } from '../inspect/inspect-file';
import type { DeckRun, Indicator, Page } from '../model';
import { type Edition, editionOfReport } from './edition';
import { figuresOf, slideOfPage, slideOfRead } from './slide-content';

const REPORT = '.build.json';

/** A deck as its manifest would make it now; one with errors is none. */
export function editionOfRun(
  { deck, diagnostics }: DeckRun,
  made: { readonly pages: readonly Page[]; readonly indicators: ReadonlyMap<string, Indicator> } | undefined,
): Outcome<Edition> {
  if (!made || hasErrors(diagnostics)) return failure(...diagnostics);
  const indicators = figuresOf(made.indicators.values());
  return { value: { name: deck, slides: made.pages.map(slideOfPage), indicators }, diagnostics };
}

/** The decks in a .pptx, a build report, or a folder of reports, by a path from the current folder; undefined when it names none. */
export async function editionsInFiles(host: Host, path: string): Promise<Outcome<readonly Edition[]> | undefined> {
  if (/\.pptx$/i.test(path)) return together([await editionOfFile(host, path)]);
  if (path.endsWith(REPORT)) return together([await editionOfBuild(host, path)]);
  const entries = await host.list(absolutePath(host.cwd(), path));
  const reports = entries.filter(({ kind, name }) => kind === 'file' && name.endsWith(REPORT));
  if (reports.length === 0) return undefined;
  const folder = path.replace(/\/+$/, '');
  return together(await Promise.all(reports.map(({ name }) => editionOfBuild(host, `${folder}/${name}`))));
}

async function editionOfFile(host: Host, path: string): Promise<Outcome<Edition>> {
  const found = await inspectFile(host, path);
  if ('problem' in found) return failure(found.problem);
  const slides = found.inspection.outline.slides.map(slideOfRead);
  return { value: { name: nameOf(host, path, /\.pptx$/i), slides }, diagnostics: [] };
}

async function editionOfBuild(host: Host, path: string): Promise<Outcome<Edition>> {
  try {
    const json = new TextDecoder().decode(await host.read(absolutePath(host.cwd(), path)));
    const value = editionOfReport(nameOf(host, path, /\.build\.json$/), json);
    return value ? { value, diagnostics: [] } : failure(problems.notABuild(undefined, { path }));
  } catch (error) {
    if (!(error instanceof HostError) || error.reason !== 'missing') throw error;
    return failure(problems.noSuchBuild(undefined, { path }));
  }
}

/** The name of a file without its ending. */
function nameOf(host: Host, path: string, ending: RegExp): string {
  return (absolutePath(host.cwd(), path).split('/').at(-1) ?? '').replace(ending, '');
}

/** Decks read one by one; all of them or none. */
export function together(outcomes: readonly Outcome<Edition>[]): Outcome<readonly Edition[]> {
  const editions = outcomes.flatMap(({ value }) => value ?? []);
  const diagnostics = outcomes.flatMap((each) => each.diagnostics);
  return { value: editions.length === outcomes.length ? editions : undefined, diagnostics };
}
