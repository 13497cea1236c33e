/** What a file may ask of the machine. A deck of 500 slides is far below each of these; a hostile file meets one of them soon. */
export const LIMITS = {
  /** Entries of the zip. */
  entries: 20_000,
  /** Bytes of all entries when unpacked. */
  unpacked: 1024 ** 3,
  /** Bytes of one XML part. */
  part: 16 * 1024 ** 2,
  /** Bytes of all XML parts. */
  xml: 256 * 1024 ** 2,
  /** Elements of all XML parts. */
  elements: 1_000_000,
  /** Elements around an element. */
  depth: 1000,
  /** Objects of a slide whose colours and places are judged, and characters of a text that is measured. */
  objects: 2000,
  characters: 20_000,
  /** Faults of one rule that are told one by one. */
  faults: 200,
} as const;
