import { maskAddresses, type Span } from '../source';

/** How bad: an error stops the deck, a warning stops it under `--strict`, an info only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** One complaint as data; lines, colours and frames belong to the reporters. */
export interface Diagnostic {
  /** Stable, documented in docs/diagnostics.md, e.g. `unknown-metric`. */
  readonly code: string;
  readonly severity: Severity;
  /** One English sentence without a full stop, rendered from the catalogue. */
  readonly message: string;
  /** What to do about it. */
  readonly help?: string;
  /** Absent only when there is no file to point at (an unknown meeting on the command line). */
  readonly span?: Span;
  /** What the texts were made of, so that another language's catalogue can say the same; addresses as they may be shown. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** The two texts of a complaint. */
export interface Wording {
  readonly message: string;
  readonly help?: string;
}

/** A constructor of one kind of complaint. */
export interface Problem<P extends object> {
  (span: Span | undefined, params: P): Diagnostic;
  readonly code: string;
  readonly severity: Severity;
}

/**
 * Defines a complaint: its code, its weight and its words. Of addresses in what it is given, words and params hold only what may be shown.
 * @example const unknownMetric = complaint('unknown-metric', 'error', (p: { id: string }) => ({ message: `no metric is called "${p.id}"` }));
 */
export function defineProblem<P extends object>(
  code: string,
  severity: Severity,
  words: (params: P) => Wording,
): Problem<P> {
  const make = (span: Span | undefined, given: P): Diagnostic => {
    const params = masked(given) as P;
    return {
      code,
      severity,
      ...words(params),
      ...(span && { span }),
      params: params as Readonly<Record<string, unknown>>,
    };
  };
  return Object.assign(make, { code, severity });
}

/** A value with the addresses in its texts masked: lists and plain objects are gone through. */
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskAddresses(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each)]));
}

/** Receives complaints as they are found. */
export type Report = (diagnostic: Diagnostic) => void;
