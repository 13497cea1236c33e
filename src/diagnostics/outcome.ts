import type { Diagnostic, Report } from './diagnostic';

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
