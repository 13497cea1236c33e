import { textMeasurer } from '../fonts/measure-text';
import type { Measure } from '../model';
import type { Session } from './session';

/** The one measurer of a session's texts. It stands apart from the session, since not every run needs the fonts. */
export function measurerOf({ host, memo }: Session): Measure {
  const fonts = host.fonts();
  const entry = { kind: 'measurer', key: JSON.stringify(fonts), weight: 10_000_000 };
  return memo.of(entry, () => textMeasurer(fonts));
}
