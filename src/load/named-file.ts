import { problems, type Outcome } from '../diagnostics';
import type { Span } from '../source';

/** A file as an author named it. */
export interface Named {
  /** Workspace-relative path of the file that names it. */
  readonly from: string;
  readonly written: string;
  readonly at: Span;
}

/** What is said of a path that leads out of the workspace. */
export function outside(wanted: Named): Outcome<never> {
  return {
    value: undefined,
    diagnostics: [problems.outsideWorkspace(wanted.at, { path: wanted.written })],
  };
}
