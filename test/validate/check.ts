import type { Diagnostic } from '../../src/diagnostics';
import { parseYaml } from '../../src/parse/parse-yaml';
import { positionAt, sourceFile, type SourceFile } from '../../src/source';
import { checkDocument, type DocumentKind, type DocumentOf } from '../../src/validate/check-document';
import type { Located } from '../../src/model';

/** What deck has to say about a text, as `error[code] line:column`, and what is left of it. */
export function check<K extends DocumentKind>(
  kind: K,
  text: string,
): { said: string[]; diagnostics: readonly Diagnostic[]; located: Located<DocumentOf[K]> | undefined } {
  const file = sourceFile('test.yaml', text);
  const parsed = parseYaml(file);
  const checked = parsed.value && checkDocument(kind, parsed.value);
  const diagnostics = [...parsed.diagnostics, ...(checked?.diagnostics ?? [])];
  return { said: diagnostics.map((each) => mark(each, file)), diagnostics, located: checked?.value };
}

/** A diagnostic as `error[code] line:column`. */
export function mark({ severity, code, span }: Diagnostic, file: SourceFile): string {
  const { line, column } = positionAt(file, span?.start ?? 0);
  return `${severity}[${code}] ${line}:${column}`;
}

/** A manifest that is right up to the given lines, which begin on line 5. */
export const deckWith = (lines: string): string =>
  `title: T\nmeeting: { body: R, date: 2026-03-25 }\nagenda:\n  - section: A\n${lines}`;

/** A catalogue of one metric that is right up to the given lines, which begin on line 5. */
export const metricWith = (lines: string): string =>
  `m:\n  title: T\n  unit: procent\n  source: { file: a.csv }\n${lines}`;
