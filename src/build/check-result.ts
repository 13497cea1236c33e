import { problems, type Diagnostic } from '../diagnostics';
import type { DeckFault, Inspection } from '../inspect';
import type { DeckRun, Page } from '../model';
import type { Span } from '../source';

/** The pages of a deck as they were laid out, and what was reported of it before it was made. */
interface Checked {
  readonly pages: readonly Page[];
  readonly run: Pick<DeckRun, 'diagnostics'>;
}

/** Diagnostics that an author gets at the line itself, by the requirement that they are about. */
const AT_THE_LINE: Readonly<Record<string, string>> = {
  A5: problems.altFileName.code,
  A8: problems.typedBullet.code,
  A14: problems.vagueLink.code,
};

/**
 * What stands in a reader's way in a finished deck, as warnings at the slides that brought it. What is the same on several slides is
 * reported once, what was reported at its line not again.
 */
export function checkResult({ accessibility }: Inspection, { pages, run }: Checked): readonly Diagnostic[] {
  const spanOf = ({ slide }: DeckFault): Span | undefined => pages[(slide ?? 0) - 1]?.origin.span;
  const news = accessibility.filter((fault) => !isReported(fault.rule, spanOf(fault), run.diagnostics));
  const groups = new Map<string, DeckFault[]>();
  for (const fault of news) {
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

function isReported(rule: string, origin: Span | undefined, reported: readonly Diagnostic[]): boolean {
  return reported.some(
    ({ code, span }) =>
      code === AT_THE_LINE[rule] &&
      origin !== undefined &&
      span?.file === origin.file &&
      span.start >= origin.start &&
      span.end <= origin.end,
  );
}
