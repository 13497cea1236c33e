import type { Diagnostic, Severity } from '../../diagnostics';
import { placeOf } from './order';
import { plainText } from './plain-text';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * A diagnostic as a workflow command of GitHub Actions, e.g. `::error file=decks/a.yaml,line=3,col=5,…::message`.
 * `prefix` is the workspace's folder in the repository, ending in a slash, or empty.
 */
export function githubLine(diagnostic: Diagnostic, prefix = ''): string {
  const { code, severity, message, help } = diagnostic;
  const properties = { ...placeProperties(diagnostic, prefix), title: code };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const text = [message, help].flatMap((each) => (each === undefined ? [] : [plainText(each)])).join('\n');
  return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(text)}\n`;
}

function placeProperties(diagnostic: Diagnostic, prefix: string): Readonly<Record<string, string>> {
  const place = placeOf(diagnostic);
  if (!place) return {};
  const start = {
    file: plainText(prefix + place.file),
    line: String(place.line),
    col: String(place.column),
    endLine: String(place.endLine),
  };
  // GitHub refuses an end column when the lines differ, and counts it inclusive.
  return place.line === place.endLine
    ? { ...start, endColumn: String(Math.max(place.column, place.endColumn - 1)) }
    : start;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
