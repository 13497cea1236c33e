/** Something that a package may not have. */
export interface PackageFault {
  /** Path of the part; the archive as a whole is ``. */
  readonly part: string;
  /** Stable name of the broken rule, e.g. `dangling-relationship`. */
  readonly rule: string;
  /** One line that says what and where, e.g. `shape id 4 is used twice`. */
  readonly detail: string;
}

/** Reports a fault. */
export type Fault = (part: string, rule: string, detail: string) => void;
