import { pathWithin } from '../../host';
import type { FrozenMetric, LatestFigure } from '../../snapshot/freeze-meeting';
import type { Workspace } from '../../model';
import type { FreezeResult } from '../commands/deck-report';
import type { Session } from '../session';
import { paintFor } from './paint';
import { plainText } from './terminal-text';
import { countsOf } from './report';

/** A line for each meeting, `✓ 2026-03-25  12 metrics frozen in decks/2026-03-25/data/`, and one for each figure that changed. */
export function freezeLines(
  session: Session,
  results: readonly FreezeResult[],
  workspace: Workspace | undefined,
): readonly string[] {
  const { texts, settings } = session;
  const paint = paintFor(session, 'stdout');
  return results.flatMap((result) => {
    const failed = result.run === undefined || result.run.status === 'failed';
    const mark = failed ? paint.red('✗') : paint.green('✓');
    const metrics = result.run?.metrics ?? [];
    const files = settings.verbose ? filesOf(result, workspace) : [];
    return [
      `${mark} ${paint.bold(result.meeting)}  ${verdict(session, result, workspace)}`,
      ...changeLines(session, metrics),
      ...files.map(({ path, bytes }) => paint.dim(`  ${plainText(path)}  ${texts.decks.bytes(bytes)}`)),
    ];
  });
}

function verdict({ texts }: Session, { meeting, run, failure }: FreezeResult, workspace: Workspace | undefined) {
  if (failure || !run) return failure?.kind === 'machine' ? texts.freeze.machine : texts.freeze.bug;
  const { taken, metrics, frozen: time = '' } = run;
  const frozen = time.slice(0, 10);
  switch (run.status) {
    case 'frozen':
      return texts.freeze.frozen({ taken, folder: `${workspace?.decks ?? ''}/${meeting}/data` });
    case 'added':
      return texts.freeze.added({ taken, kept: metrics.length - taken, frozen });
    case 'unchanged':
      return time === '' ? texts.freeze.nothing : texts.freeze.unchanged({ frozen, metrics: metrics.length });
    case 'failed':
      return texts.freeze.notFrozen(countsOf(run.diagnostics));
  }
}

function changeLines(session: Session, metrics: readonly FrozenMetric[]): readonly string[] {
  const { texts } = session;
  const changed = metrics.flatMap((now) => (now.before ? [{ now, before: now.before }] : []));
  const width = Math.max(0, ...changed.map(({ now }) => now.id.length));
  return changed.map(({ now, before }) => {
    const said = texts.freeze.changed({ before: figure(session, before), now: figure(session, now) });
    return `  ${now.id.padEnd(width)}  ${said}`;
  });
}

function figure({ texts }: Session, { latest, period }: LatestFigure): string {
  if (latest === undefined) return texts.freeze.noFigure;
  return texts.freeze.figure(String(Number(latest.toPrecision(6))).replace('.', ','), period ?? '');
}

function filesOf({ run }: FreezeResult, workspace: Workspace | undefined) {
  return (run?.files ?? []).map((file) => ({
    ...file,
    path: (workspace && pathWithin(workspace.root, file.path)) ?? file.path,
  }));
}

/** A meeting in `freeze --json`: its snapshot's metrics, and the files that this run wrote with paths relative to the workspace. */
export function freezeJson(result: FreezeResult, workspace: Workspace | undefined): object {
  const { meeting, run } = result;
  return {
    meeting,
    frozen: run?.frozen ?? null,
    status: run?.status ?? 'failed',
    metrics: (run?.metrics ?? []).map(({ id, before, ...latest }) => ({
      id,
      ...figureJson(latest),
      ...(before && { before: figureJson(before) }),
    })),
    files: filesOf(result, workspace),
  };
}

function figureJson({ latest, period }: LatestFigure): object {
  return { latest: latest ?? null, period: period ?? null };
}
