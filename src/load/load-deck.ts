import type { Diagnostic } from '../diagnostics';
import { parseDate, writtenSlides, type BuildOptions, type Outline, type Template } from '../model';
import type { PeopleSpec } from '../schema';
import { spanAt } from '../source';
import type { Session } from '../session';
import { loadAssets, type Assets } from './load-assets';
import { loadFigures, type Figures } from './load-figures';
import { loadManifest, loadOutline, metricsInUse } from './load-manifest';
import { loadTemplate, templateFolder } from './load-template';
import { namedAt, readDocument } from './read-document';

/** Everything a manifest names, read and valid. */
interface DeckSources extends Assets, Omit<Figures, 'diagnostics'> {
  readonly outline: Outline;
  readonly template: Template;
  readonly people: PeopleSpec;
  /** Every key of people.yaml, also of people with a mistake; undefined when the file could not be read. */
  readonly peopleKeys: readonly string[] | undefined;
}

/** Reads a manifest and all it names; `sources` is absent when the manifest or its template can't be used. */
export async function loadDeck(
  session: Session,
  path: string,
  options: Pick<BuildOptions, 'template' | 'fresh'>,
): Promise<{ sources: DeckSources | undefined; diagnostics: readonly Diagnostic[] }> {
  const { workspace } = session;
  const manifest = await loadManifest(session, path);
  if (!manifest.value) return { sources: undefined, diagnostics: manifest.diagnostics };
  const { value, tree } = manifest.value;
  const key = options.template ?? value.template ?? workspace.template;
  const named = value.template === undefined ? namedAt(workspace, 'template') : { askedAt: spanAt(tree, 'template') };
  const template = await loadTemplate(session, { key, ...(options.template === undefined && named) });
  const { outline, diagnostics } = await loadOutline(session, {
    path,
    manifest: manifest.value,
    // Standing slides are content: another brand for one build doesn't change what is said.
    templateFolder: templateFolder(workspace, value.template ?? workspace.template),
  });
  const people = await readDocument(session, 'people', {
    path: workspace.people,
    optional: true,
    ...namedAt(workspace, 'people'),
  });
  const meeting = parseDate(value.meeting.date);
  const { diagnostics: ofFigures, ...figures } = await loadFigures(
    session,
    { meetingFolder: path.slice(0, path.lastIndexOf('/')), used: metricsInUse(outline) },
    { fresh: options.fresh === true, ...(meeting !== undefined && { meeting }) },
  );
  const { assets, diagnostics: ofAssets } = await loadAssets(session, writtenSlides(outline));
  return {
    sources: template.value && {
      outline,
      template: template.value,
      people: people.value?.value ?? {},
      peopleKeys: people.names,
      ...figures,
      ...assets,
    },
    diagnostics: [
      ...manifest.diagnostics,
      ...template.diagnostics,
      ...diagnostics,
      ...people.diagnostics,
      ...ofFigures,
      ...ofAssets,
    ],
  };
}
