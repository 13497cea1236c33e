import type { Chart } from '../model';
import { SMALL, type ChartStyle } from './chart-style';
import { fitText } from './fit-text';
import { evenLabel, type Label } from './label';
import { targetText } from './value-ticks';

/** Where a target stands on its value axis: beyond it, at its end with an arrow. */
export interface TargetPlace {
  readonly value: number;
  readonly beyond?: 'above' | 'below';
}

export function targetPlace(
  { target }: Chart,
  { min, max }: { readonly min: number; readonly max: number },
): TargetPlace | undefined {
  if (!target) return undefined;
  if (target.value > max) return { value: max, beyond: 'above' };
  return target.value < min ? { value: min, beyond: 'below' } : { value: target.value };
}

/** The words on the target line, bold; with an arrow when the target lies beyond the axis: `Mål 100 % ↑`. */
export function targetLabel(
  chart: Chart,
  { arrow, ...room }: { readonly width: number; readonly lines: number; readonly arrow?: string | undefined },
  style: ChartStyle,
): Label {
  const words = targetText(chart) + (arrow === undefined ? '' : `\u00a0${arrow}`);
  const look = { size: SMALL, bold: true, colour: 'ink' } as const;
  return evenLabel(fitText(words, { ...room, ...look }, style), look, style);
}

/** Arrows to a target beyond an upright value axis. */
export const UPRIGHT_ARROWS = { above: '↑', below: '↓' } as const;
