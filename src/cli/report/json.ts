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
  return `${JSON.stringify(value, undefined, 2).replace(UNSAFE, escaped)}\n`;
}

/** Characters that JSON allows as they are but a terminal would obey. */
const UNSAFE = /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu;

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
