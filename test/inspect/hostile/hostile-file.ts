/** A file that means harm, or is damaged, or only looks like it. */
export interface HostileFile {
  /** For the name of a test: `a zip without its end`. */
  readonly name: string;
  /** Makes its bytes, fast and in little memory. */
  readonly make: () => Uint8Array;
  /**
   * What looking into it must end with: `error` when there is nothing to look into, `faults` when it is told what is wrong
   * with it, `clean` when it is unusual and nothing is wrong. Never a crash, a hang or more memory than a deck takes.
   */
  readonly expected: 'error' | 'faults' | 'clean';
  /** What the error, or one of the faults (its part, rule and message on a line), must match. */
  readonly says?: RegExp;
  /** What must stand nowhere in what is told, besides `RAW`. */
  readonly never?: RegExp;
}

/** What may never reach a terminal as it is: control characters but for the end of a line, line ends of Unicode, marks that turn the direction of a text. */
export const RAW = /(?!\n)\p{Cc}|[\u2028\u2029]|\p{Bidi_Control}/u;

type Make = HostileFile['make'];

/** A file that there is nothing to look into of, and what the error says. */
export const refused = (name: string, make: Make, says?: RegExp): HostileFile => ({
  name,
  make,
  expected: 'error',
  ...(says && { says }),
});

/** A file with faults, and what one of them says. */
export const faulty = (
  name: string,
  make: Make,
  expected: RegExp | Pick<HostileFile, 'says' | 'never'>,
): HostileFile => ({ name, make, expected: 'faults', ...(expected instanceof RegExp ? { says: expected } : expected) });

/** A file that is unusual, and nothing is wrong with it. */
export const clean = (name: string, make: Make): HostileFile => ({ name, make, expected: 'clean' });
