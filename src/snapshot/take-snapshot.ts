import type { Host } from '../host';
import type { Declared, SourceRead } from '../load/load-metrics';
import { CATALOGUE_MARK, figuresHash, type Snapshot, type SnapshotPlace } from '../load/load-snapshot';
import { latestOf, mainSeries, periodKey, type Indicator } from '../model';
import { writeYaml } from '../parse/write-yaml';
import type { FreezeSpec, FrozenFileSpec, FrozenMetricSpec, MetricDeclaration } from '../schema';
import type { Placed } from '../session/save-all';
import { showAddress } from '../source';
import { nameCopies, type Copy } from './name-copies';

/** A metric to freeze: as declared and read, and the bytes it was read from. */
export interface Taken {
  readonly declared: Declared;
  readonly indicator: Indicator;
  readonly source: SourceRead;
}

/** What a snapshot is made of. */
interface SnapshotInput {
  readonly place: SnapshotPlace;
  /** Version of deck. */
  readonly version: string;
  /** `2026-03-26T08:15:00Z` */
  readonly now: string;
  readonly own: readonly string[];
  readonly taken: readonly Taken[];
  /** A snapshot that stays as it is and is added to. */
  readonly kept?: Snapshot;
  /** Names in the folder that aren't the snapshot's: they are left alone. */
  readonly inTheWay: readonly string[];
}

const COMMENT = `${CATALOGUE_MARK} \`deck freeze\` writes this file; it isn't edited by hand.\n`;

/** The lock and the files of a snapshot by their workspace-relative paths, the lock last; nothing is written. */
export function takeSnapshot(
  host: Host,
  input: SnapshotInput,
): { readonly lock: FreezeSpec; readonly files: readonly Placed[] } {
  const { place, kept, taken } = input;
  const keptFiles = (kept?.lock.value.files ?? []).filter(({ file }) => file !== 'metrics.yaml').map(shownFile);
  const copies = copiesOf(taken, keptFiles, input.inTheWay);
  const names = new Map([
    ...keptFiles.map(({ file, source = '', sha256 }) => [keyOf(source, sha256), file] as const),
    ...copies.map(({ name, source }) => [keyOf(source.place, source.sha256), name] as const),
  ]);
  const catalogue = encoded(COMMENT + writeYaml(declarations(taken, names, kept)));
  const lock: FreezeSpec = {
    deck: kept?.lock.value.deck ?? input.version,
    meeting: place.meeting,
    frozen: kept?.lock.value.frozen ?? input.now,
    own: [...input.own],
    metrics: { ...kept?.lock.value.metrics, ...frozenMetrics(host, input) },
    files: [...keptFiles, ...copies.map(fileOf), madeFile(host, 'metrics.yaml', catalogue)],
  };
  const files = [
    ...copies.map(({ name, source }) => ({ name: `${place.folder}/${name}`, bytes: source.bytes })),
    ...(input.inTheWay.includes('.gitattributes') ? [] : [attributesIn(place)]),
    { name: place.metrics, bytes: catalogue },
    { name: place.lock, bytes: encoded(lockText(lock)) },
  ];
  return { lock, files };
}

/** Each source once, however many metrics share it, and none that the snapshot has already. */
function copiesOf(
  taken: readonly Taken[],
  keptFiles: readonly FrozenFileSpec[],
  inTheWay: readonly string[],
): readonly Copy[] {
  const held = new Set(keptFiles.map(({ source = '', sha256 }) => keyOf(source, sha256)));
  const wanted = new Map<string, { readonly id: string; readonly source: SourceRead }>();
  for (const { declared, source } of taken) {
    const key = keyOf(source.place, source.sha256);
    if (!held.has(key) && !wanted.has(key)) wanted.set(key, { id: declared.id, source });
  }
  const names = ['metrics.yaml', 'freeze.json', ...keptFiles.map(({ file }) => file), ...inTheWay];
  return nameCopies([...wanted.values()], names);
}

/** Locks of older versions of deck held addresses with all that is in them. */
function shownFile({ source, ...file }: FrozenFileSpec): FrozenFileSpec {
  return { ...file, ...(source !== undefined && { source: showAddress(source) }) };
}

function keyOf(place: string, sha256: string): string {
  return `${sha256} ${place}`;
}

function declarations(
  taken: readonly Taken[],
  names: ReadonlyMap<string, string>,
  kept: Snapshot | undefined,
): Record<string, MetricDeclaration> {
  const before = [...(kept?.declared ?? [])].map(([id, { metric }]) => [id, metric.value] as const);
  const added = taken.map((each) => {
    const name = names.get(keyOf(each.source.place, each.source.sha256));
    return [each.declared.id, frozenDeclaration(each, name ?? '')] as const;
  });
  return Object.fromEntries([...before, ...added]);
}

/** The declaration as it stands, but for where its figures are: what the source line says of them is written out. */
function frozenDeclaration({ declared, source: from }: Taken, file: string): MetricDeclaration {
  const { source, ...rest } = declared.metric.value;
  const { file: _, url: __, citation = from.place, ...reading } = source;
  const retrieved = from.pulled === undefined ? {} : { retrieved: from.pulled };
  return { ...rest, source: { file, citation, ...reading, ...retrieved } };
}

function frozenMetrics(host: Host, { taken, kept, now }: SnapshotInput): Record<string, FrozenMetricSpec> {
  return Object.fromEntries(
    taken.map(({ indicator }) => {
      const latest = latestOf(mainSeries(indicator));
      const figure = latest && { latest: String(latest.value), period: periodKey(latest.period) };
      const added = kept ? { added: now } : {};
      return [indicator.id, { ...figure, figures: figuresHash(host, indicator), ...added }];
    }),
  );
}

function fileOf({ name, source: { place, pulled, sha256, bytes } }: Copy): FrozenFileSpec {
  const day = pulled === undefined ? {} : { pulled };
  return { file: name, source: place, ...day, sha256, bytes: bytes.length };
}

function madeFile(host: Host, file: string, bytes: Uint8Array): FrozenFileSpec {
  return { file, sha256: host.sha256(bytes), bytes: bytes.length };
}

/** Git may write text files with other line ends, and then their hashes don't hold. */
function attributesIn({ folder }: SnapshotPlace): Placed {
  const text = '# Byte for byte: freeze.json holds the hashes of these files.\n* -text\n';
  return { name: `${folder}/.gitattributes`, bytes: encoded(text) };
}

function lockText(lock: FreezeSpec): string {
  const metrics = Object.entries(lock.metrics).map(([id, { latest, ...rest }]) => [
    id,
    { ...(latest !== undefined && { latest: Number(latest) }), ...rest },
  ]);
  return `${JSON.stringify({ ...lock, metrics: Object.fromEntries(metrics) as object }, null, 2)}\n`;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
