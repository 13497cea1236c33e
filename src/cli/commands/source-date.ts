import type { Session } from '../session';
import { UsageError } from '../usage-error';

/** Seconds to the end of the year 9999, the last that a date of four digits can name. */
const LAST = 253_402_300_799;

/**
 * The moment that SOURCE_DATE_EPOCH names (reproducible-builds.org/specs/source-date-epoch), undefined when it isn't set.
 * @example sourceDate(…) // SOURCE_DATE_EPOCH=1774051200 → '2026-03-21T00:00:00Z'
 */
export function sourceDate({ terminal, texts }: Pick<Session, 'terminal' | 'texts'>): string | undefined {
  const given = terminal.env['SOURCE_DATE_EPOCH'];
  if (given === undefined || given === '') return undefined;
  const seconds = /^\d+$/.test(given) ? Number(given) : Infinity;
  if (seconds > LAST) throw new UsageError(texts.usage.badSourceDate(given));
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
