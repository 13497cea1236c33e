import { problems } from '../diagnostics';
import { isSettled, periodKey, sayPeriod, type Period } from '../model';
import type { Span } from '../source';
import type { Context, Shown } from './context';
import type { Line } from './lines';
import { namedPeriods, strayPeriod } from './named-periods';

/** Warns when a sentence names another period than that of the live figures in it. */
export function checkSentence(shown: readonly Shown[], { text, placeOf }: Line, context: Context): void {
  const stray = strayPeriod(
    namedPeriods(text),
    shown.map(({ period }) => period),
    context.meeting,
  );
  if (!stray) return;
  const where = placeOf(stray.start, stray.end);
  complainOfPeriod(problems.textPeriod, { shown, named: stray.period, where }, context);
}

/** Reports a text that names another period than its figures', unless the `accept` of one of their metrics settles it. */
export function complainOfPeriod(
  make: typeof problems.textPeriod,
  { shown, named, where }: { shown: readonly Shown[]; named: Period; where: Span },
  context: Context,
): void {
  const [first] = shown;
  if (!first) return;
  const words = {
    id: first.indicator.id,
    named: sayPeriod(named),
    last: sayPeriod(first.period),
    period: periodKey(named),
  };
  const found = make(where, words);
  if (!shown.some(({ indicator }) => isSettled(indicator.declaration, found))) context.report(found);
}
