import { LIMITS, maskAddresses, shorten, type Span } from '../source';

/** How bad: an error stops the deck, a warning stops it under `--strict`, an info only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** One finding as data; lines, colours and frames belong to the reporters. */
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

/** The two texts of a diagnostic. */
export interface Wording {
  readonly message: string;
  readonly help?: string;
}

/** A constructor of one kind of diagnostic. */
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
    const params = mapTexts(given, maskAddresses) as Readonly<Record<string, unknown>>;
    const wording = words(mapTexts(params, shortenParameter) as P);
    return { code, severity, ...wording, ...(span && { span }), params };
  };
  return Object.assign(make, { code, severity });
}

/** A value with its texts changed: lists and plain objects are gone through. Each text comes with the key it stands under. */
function mapTexts(value: unknown, change: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapTexts(each, change, name)]));
}

/** Parameters that quote what an author wrote. All others name something, or say it in a sentence: those are to be read in full. */
const QUOTATIONS: ReadonlySet<string> = new Set(
  'above address alt before cut host kept label line lost raw row sample tag text value word written'.split(' '),
);

function shortenParameter(text: string, key: string): string {
  return shorten(text, QUOTATIONS.has(key) ? LIMITS.quotation : LIMITS.sentence);
}

/** Receives diagnostics as they are found. */
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

/** What a stage hands on that came to nothing. */
export function failure(...diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { value: undefined, diagnostics };
}

/** Passes an outcome's diagnostics on and gives its value. */
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
