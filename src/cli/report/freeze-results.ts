import type { FrozenMetric, LatestFigure } from '../../snapshot/freeze-meeting';
import type { Workspace } from '../../model';
import type { FreezeResult } from '../commands/deck-report';
import type { CliContext } from '../context';
import { texts } from '../texts';
import { fileLines, filesBelow } from './files';
import { countsOf } from './report';
import { markOf, styleOf } from './style';

/** A line for each meeting, `✓ 2026-03-25  12 metrics frozen in decks/2026-03-25/data/`, and one for each figure that changed. */
export function freezeLines(
  context: CliContext,
  results: readonly FreezeResult[],
  workspace: Workspace | undefined,
): readonly string[] {
  const style = styleOf(context);
  return results.flatMap((result) => {
    const { meeting, run } = result;
    const mark = markOf(run !== undefined && run.status !== 'failed', style.paint);
    return [
      `${mark} ${style.paint.bold(meeting)}  ${verdict(result, workspace)}`,
      ...changeLines(run?.metrics ?? []),
      ...(style.verbose ? fileLines(filesBelow(workspace?.root, run?.files), style) : []),
    ];
  });
}

function verdict({ meeting, run, failure }: FreezeResult, workspace: Workspace | undefined): string {
  if (failure) return failure.kind === 'machine' ? texts.freeze.machine : texts.freeze.bug;
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

function changeLines(metrics: readonly FrozenMetric[]): readonly string[] {
  const changed = metrics.flatMap((now) => (now.before ? [{ now, before: now.before }] : []));
  const width = Math.max(0, ...changed.map(({ now }) => now.id.length));
  return changed.map(({ now, before }) => {
    const change = texts.freeze.changed({ before: figure(before), now: figure(now) });
    return `  ${now.id.padEnd(width)}  ${change}`;
  });
}

function figure({ latest, period }: LatestFigure): string {
  if (latest === undefined) return texts.freeze.noFigure;
  return texts.freeze.figure(String(Number(latest.toPrecision(6))).replace('.', ','), period ?? '');
}

/** A meeting in `freeze --json`: its snapshot's metrics, and the files that this run wrote with paths relative to the workspace. */
export function freezeJson({ meeting, run }: FreezeResult, workspace: Workspace | undefined): object {
  return {
    meeting,
    frozen: run?.frozen ?? null,
    status: run?.status ?? 'failed',
    metrics: (run?.metrics ?? []).map(({ id, before, ...latest }) => ({
      id,
      ...figureJson(latest),
      ...(before && { before: figureJson(before) }),
    })),
    files: filesBelow(workspace?.root, run?.files),
  };
}

function figureJson({ latest, period }: LatestFigure): object {
  return { latest: latest ?? null, period: period ?? null };
}
