import { LIMITS, maskAddresses, shorten, type Span } from '../source';

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
  /** What the texts were made of, in full but for addresses, so that another language's catalogue can say the same. */
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
 * The three ways to define a kind of diagnostic, by its severity: its code and its words.
 * @example const unknownMetric = error('unknown-metric', (p: { id: string }) => ({ message: `no metric is called "${p.id}"` }));
 */
export const error = <P extends object>(code: string, words: (params: P) => Wording): Problem<P> =>
  defineProblem(code, 'error', words);
export const warning = <P extends object>(code: string, words: (params: P) => Wording): Problem<P> =>
  defineProblem(code, 'warning', words);
export const info = <P extends object>(code: string, words: (params: P) => Wording): Problem<P> =>
  defineProblem(code, 'info', words);

/**
 * Of addresses, words and parameters hold only what may be shown; the words get every parameter shortened, so that none can echo a
 * megabyte.
 */
function defineProblem<P extends object>(code: string, severity: Severity, words: (params: P) => Wording): Problem<P> {
  const make = (span: Span | undefined, given: P): Diagnostic => {
    const params = masked(given) as P;
    return {
      code,
      severity,
      ...words(shortened(params)),
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

/** What a stage hands on: its value, absent when errors made it impossible, and all it has to say. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs a stage that reports as it goes. @example collect((report) => { report(…); return value; }) */
export function collect<T>(run: (report: Report) => T | undefined): Outcome<T> {
  const diagnostics: Diagnostic[] = [];
  const value = run((diagnostic) => diagnostics.push(diagnostic));
  return { value, diagnostics };
}

/** Passes an outcome's complaints on and gives its value. */
export function take<T>(outcome: Outcome<T>, report: Report): T | undefined {
  outcome.diagnostics.forEach(report);
  return outcome.value;
}

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Diagnostics of one file in the order of their places; those without a place come first. */
export function byPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
}

/** Parameters that quote what an author wrote. All others name something, or say it in a sentence: those are to be read in full. */
const QUOTATIONS: ReadonlySet<string> = new Set([
  'above',
  'address',
  'alt',
  'before',
  'cut',
  'host',
  'kept',
  'label',
  'line',
  'lost',
  'raw',
  'row',
  'sample',
  'tag',
  'text',
  'value',
  'word',
  'written',
]);

/** The parameters of a complaint with every text in them shortened, however deep it stands; mostly they are short as they are. */
function shortened<P extends object>(params: P): P {
  if (!hasLong(params)) return params;
  const entries = Object.entries(params).map(([key, value]) => [key, shorter(value, mostOf(key))]);
  return Object.fromEntries(entries) as P;
}

function mostOf(key: string): number {
  return QUOTATIONS.has(key) ? LIMITS.quotation : LIMITS.sentence;
}

/** Whether any text in a value has more than the fewest letters that a parameter may have. */
function hasLong(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LIMITS.quotation;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLong);
}

function shorter(value: unknown, most: number): unknown {
  if (typeof value === 'string') return shorten(value, most);
  if (Array.isArray(value)) return value.map((each) => shorter(each, most));
  return typeof value === 'object' && value !== null ? shortened(value) : value;
}
