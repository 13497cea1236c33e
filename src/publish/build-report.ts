import type { Input } from '../cache/record-requests';
import { contentOfRead, figuresOf } from '../compare/slide-content';
import { problems, type Diagnostic } from '../diagnostics';
import type { Host } from '../host';
import type { Inspection } from '../inspect';
import {
  comparePeriods,
  latestOf,
  mainSeries,
  periodKey,
  type Artifact,
  type DeckRun,
  type Indicator,
  type Period,
  type Provenance,
  type Target,
} from '../model';
import { fieldOf, listIn, parsedJson } from '../model/parsed-json';
import { VERSION } from '../version';

/** What a deck was made of. */
export interface Origin {
  readonly inputs: readonly Input[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly run: DeckRun;
}

/** What a build made: its files, and what was found in the finished deck. */
export interface MadeDeck {
  readonly artifacts: readonly Artifact[];
  /** What was found in the package when it was looked into as a reader meets it. */
  readonly inspection: Inspection;
  readonly diagnostics: readonly Diagnostic[];
}

/** `<deck>.build.json`: nothing in it depends on when or where the build ran, but for the day on which figures were pulled. */
export function buildReport(
  host: Host,
  { folder }: Target,
  { made, origin }: { readonly made: MadeDeck; readonly origin: Origin },
): object {
  const sources = sourcesOf(origin.indicators.values());
  return {
    deck: VERSION,
    ...(origin.run.frozen !== undefined && { frozen: origin.run.frozen }),
    inputs: [
      ...origin.inputs.map((input) => ({ ...input, ...lastPeriod(sources.get(input.file)) })),
      ...[...sources.values()].filter(({ url }) => url !== undefined).map(pulledInput),
    ],
    outputs: made.artifacts.map(({ path, bytes }) => ({
      file: path.slice(folder.length + 1),
      sha256: host.sha256(bytes),
    })),
    slides: slidesOf(made, origin.run),
    indicators: figuresOf(origin.indicators.values()),
    accessibility: accessibilityOf(made, origin.run),
    warnings: origin.run.diagnostics
      .filter(({ severity }) => severity === 'warning')
      .map(({ code, message }) => ({ code, message })),
  };
}

/** The slides with what stands on them, so that builds can be compared without their .pptx (`edition-of-report`). */
function slidesOf({ inspection: { outline } }: MadeDeck, { slides }: DeckRun): readonly object[] {
  const read = new Map(outline.slides.map((slide) => [slide.number, contentOfRead(slide)]));
  return slides.map((slide) => ({ ...slide, ...read.get(slide.number) }));
}

/** What was done so that everybody can read the deck, as it stands in the finished package (PPTX.md A1–A18). */
function accessibilityOf({ inspection: { outline } }: MadeDeck, { diagnostics }: DeckRun): object {
  const numbered = diagnostics.filter(({ code }) => code === problems.repeatedTitle.code);
  const described = outline.slides.flatMap(({ number, objects }) =>
    objects.flatMap(({ name, alt }) => (alt === null ? [] : [{ slide: number, object: name, text: alt }])),
  );
  return {
    numberedTitles: numbered.map(({ params }) => params['title']),
    alternativeTexts: described,
    decorative: outline.slides.flatMap(({ objects }) => objects).filter(({ decorative }) => decorative).length,
    slidesWithNotes: outline.slides.filter(({ notes }) => notes.length > 0).map(({ number }) => number),
  };
}

/** Where figures come from: their hash, the day they were pulled, and the last period with a figure in any metric. */
type SourceUse = Partial<Pick<Provenance, 'url' | 'sha256'>> & Pick<Indicator, 'pulled'> & { readonly last?: Period };

/** The sources of metrics in the order of their names, by path; by address and hash, since two addresses may be shown alike. */
function sourcesOf(indicators: Iterable<Indicator>): ReadonlyMap<string, SourceUse> {
  const uses = new Map<string, SourceUse>();
  for (const indicator of indicators) {
    const { source, pulled } = indicator;
    if (!source) continue;
    const { file, url, sha256 } = source;
    const place = file ?? `${url ?? ''} ${sha256}`;
    const ends = [uses.get(place)?.last, latestOf(mainSeries(indicator) ?? indicator.series[0])?.period];
    const last = ends
      .filter((each) => each !== undefined)
      .sort(comparePeriods)
      .at(-1);
    uses.set(place, { ...(url !== undefined && { url }), sha256, ...(pulled && { pulled }), ...(last && { last }) });
  }
  return new Map([...uses].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pulledInput({ url, sha256, pulled, ...use }: SourceUse): object {
  return { url, sha256, ...(pulled && { pulled }), ...lastPeriod(use) };
}

function lastPeriod(use: SourceUse | undefined): { readonly lastPeriod?: string } {
  return use?.last ? { lastPeriod: periodKey(use.last) } : {};
}

/** A file that a build report says was written. */
export interface WrittenFile {
  /** Below the folder of the report: `bakgrundsmaterial.pptx`, `charts/bakgrundsmaterial.bup.png`. */
  readonly file: string;
  readonly sha256: string;
}

/** What the report of the last build says was written, whatever else stands in it: the file lies in the open. */
export async function writtenFiles(host: Host, { report, deck }: Target): Promise<readonly WrittenFile[]> {
  if (!(await host.exists(report))) return [];
  const listed = listIn(parsedJson(new TextDecoder().decode(await host.read(report))), 'outputs') ?? [];
  return listed.flatMap((each) => {
    const [file, sha256] = [fieldOf(each, 'file'), fieldOf(each, 'sha256')];
    return typeof file === 'string' && typeof sha256 === 'string' && isOf(deck, file) ? [{ file, sha256 }] : [];
  });
}

/** Whether a file can be one of this deck's, and not one further away. */
function isOf(deck: string, file: string): boolean {
  const name = file.replace(/^charts\//, '');
  // What comes before is the name of a file that is there; on Windows it can't hold these signs, elsewhere it may.
  return name.startsWith(`${deck}.`) && !/[/\\:]/.test(name.slice(deck.length));
}
