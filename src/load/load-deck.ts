import type { Diagnostic } from '../diagnostics';
import type { Host } from '../host';
import {
  parseDate,
  writtenSlides,
  type Indicator,
  type Outline,
  type Template,
  type Workspace,
} from '../model';
import type { PeopleSpec } from '../schema';
import { spanAt } from '../source';
import { loadAssets, type Assets } from './load-assets';
import { loadManifest, loadOutline } from './load-manifest';
import { loadCatalogue, loadIndicators } from './load-metrics';
import { loadTemplate, templateFolder } from './load-template';
import { metricsInUse } from './metrics-in-use';
import type { PullOptions } from './pull/pull-options';
import { namedAt, readDocument } from './read-document';

/** How a deck's files are read. */
export interface LoadOptions extends PullOptions {
  /** Template to use instead of the manifest's. */
  readonly template?: string;
}

/** Everything a manifest names, read and valid. */
export interface DeckSources extends Assets {
  readonly outline: Outline;
  readonly template: Template;
  readonly people: PeopleSpec;
  /** Every key of people.yaml, also of people with a mistake; undefined when the file could not be read. */
  readonly peopleKeys: readonly string[] | undefined;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Every id of the catalogue, also of metrics that could not be read; with those in use when a file of it can't be read. */
  readonly ids: ReadonlySet<string>;
}

/** Reads a manifest and all it names; `sources` is absent when the manifest or its template can't be used. */
export async function loadDeck(
  host: Host,
  workspace: Workspace,
  path: string,
  options: LoadOptions,
): Promise<{ sources: DeckSources | undefined; diagnostics: readonly Diagnostic[] }> {
  const manifest = await loadManifest(host, workspace, path);
  if (!manifest.value) return { sources: undefined, diagnostics: manifest.diagnostics };
  const { value, tree } = manifest.value;
  const key = options.template ?? value.template ?? workspace.template;
  const askedAt =
    options.template === undefined && value.template !== undefined
      ? { askedAt: spanAt(tree, 'template') }
      : options.template === undefined
        ? namedAt(workspace, 'template')
        : {};
  const template = await loadTemplate(host, workspace, { key, ...askedAt });
  const { outline, diagnostics } = await loadOutline(host, workspace, {
    path,
    manifest: manifest.value,
    // Standing slides are content: another brand for one build doesn't change what is said.
    templateFolder: templateFolder(workspace, value.template ?? workspace.template),
  });
  const people = await readDocument(host, workspace, 'people', {
    path: workspace.people,
    optional: true,
    ...namedAt(workspace, 'people'),
  });
  const used = metricsInUse(outline);
  const catalogue = await loadCatalogue(host, workspace, { optional: used.size === 0 });
  const wanted = [...catalogue.declared.values()].filter(({ id }) => used.has(id));
  const meeting = parseDate(value.meeting.date);
  const indicators = await loadIndicators(host, workspace, wanted, {
    ...options,
    ...(meeting !== undefined && { meeting }),
  });
  const { assets, diagnostics: assetDiagnostics } = await loadAssets(host, workspace, writtenSlides(outline));
  // What a file that can't be read may declare isn't called unknown: the complaint about the file is enough.
  const ids = catalogue.whole ? catalogue.ids : new Set([...catalogue.ids, ...used]);
  return {
    sources: template.value && {
      outline,
      template: template.value,
      people: people.value?.value ?? {},
      peopleKeys: people.names,
      indicators,
      ids,
      ...assets,
    },
    diagnostics: [
      ...manifest.diagnostics,
      ...template.diagnostics,
      ...diagnostics,
      ...people.diagnostics,
      ...catalogue.diagnostics,
      ...[...indicators.values()].flatMap((indicator) => indicator.diagnostics),
      ...assetDiagnostics,
    ],
  };
}
