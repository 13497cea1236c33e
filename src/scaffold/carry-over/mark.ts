/** Something to do in a file: replace what stands between two UTF-16 offsets, or say something above its line. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Stands there afterwards; without it nothing is changed. */
  readonly text?: string;
  /** Keeps the lines as they were in a comment above. */
  readonly keep?: boolean;
  /** A comment above the line. */
  readonly remark?: string;
}
