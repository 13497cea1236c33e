import type { YAMLParseError } from 'yaml';
import type { Diagnostic } from '../diagnostics';
import type { SourceFile } from '../source';

/** A mistake in the writing as the `yaml` package sees it, with the lines around it. */
export interface Syntax {
  readonly file: SourceFile;
  readonly code: YAMLParseError['code'];
  /** The package's own message, in its own vocabulary. */
  readonly message: string;
  /** UTF-16 offset of the place. */
  readonly at: number;
  /** 1-based. */
  readonly line: number;
}

/** One way to explain a mistake; undefined when it is another kind of mistake. */
export type Explanation = (syntax: Syntax) => Diagnostic | undefined;
