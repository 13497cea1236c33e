import { problems, type Diagnostic } from '../diagnostics';
import type { DeckFault, Inspection } from '../inspect';
import type { Page } from '../model';
import type { Span } from '../source';

/** The pages of a deck as they were laid out, and what its author was told before it was made. */
interface Judged {
  readonly pages: readonly Page[];
  readonly told: readonly Diagnostic[];
}

/** Complaints that an author gets at the line itself, by the requirement that they are about. */
const AT_THE_LINE: Readonly<Record<string, string>> = {
  A5: problems.altFileName.code,
  A8: problems.typedBullet.code,
  A14: problems.vagueLink.code,
};

/**
 * What stands in a reader's way in a finished deck, as warnings at the slides that brought it. What is the same on several slides is
 * told once, what was told at its line not again.
 */
export function checkResult({ accessibility }: Inspection, { pages, told }: Judged): readonly Diagnostic[] {
  const spanOf = ({ slide }: DeckFault): Span | undefined => pages[(slide ?? 0) - 1]?.origin.span;
  const untold = accessibility.filter((fault) => !isTold(fault.rule, spanOf(fault), told));
  const groups = new Map<string, DeckFault[]>();
  for (const fault of untold) {
    const key = JSON.stringify([fault.rule, fault.shape, fault.message]);
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { shape, rule, message } = first;
    const slides = [first, ...others].map(({ slide }) => slide).filter((slide) => slide !== undefined);
    return [problems.inaccessible(spanOf(first), { slides, shape, rule, message })];
  });
}

function isTold(rule: string, origin: Span | undefined, told: readonly Diagnostic[]): boolean {
  return told.some(
    ({ code, span }) =>
      code === AT_THE_LINE[rule] &&
      origin !== undefined &&
      span?.file === origin.file &&
      span.start >= origin.start &&
      span.end <= origin.end,
  );
}
