import type { Diagnostic } from '../../diagnostics';
import { placeOf } from './order';

const NOWHERE = { file: null, line: null, column: null, endLine: null, endColumn: null };

/** A diagnostic as PRODUCT.md writes it: nine keys, null for what isn't there; the end is exclusive. */
export function diagnosticJson(diagnostic: Diagnostic): object {
  const { code, severity, message, help } = diagnostic;
  return { code, severity, message, ...(placeOf(diagnostic) ?? NOWHERE), help: help ?? null };
}

/** A value as JSON for a program, indented for the person who looks over its shoulder; ends with a line feed. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
