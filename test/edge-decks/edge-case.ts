/** A deck with one odd thing in it: what is brought, and what must stand in the finished deck. */
export interface EdgeCase {
  /** What an author, a source or a template brings, e.g. `a table of 60 rows`. */
  readonly name: string;
  /** The slides of the only item, as a block file; one slide of one bullet when left out. */
  readonly slides?: string;
  /** Other files by path in the workspace; `MANIFEST` replaces the manifest. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Folder of the template, `neutral` when left out. */
  readonly template?: string;
  /** Codes of the errors and warnings that must be told, each once; none when left out. */
  readonly told?: readonly string[];
  /** What is seen and read; left out where errors must keep the deck from being written. */
  readonly finds?: Findings;
}

/** Facts of a finished deck. */
export interface Findings {
  /** Lines of the outline (`outlineOf`), without what stands before their text; in any order. */
  readonly lines?: readonly string[];
  /** How many slides there are, those that deck makes included. */
  readonly slides?: number;
  /** How many picture files are stored. */
  readonly pictures?: number;
  /** How often something stands on slide and notes pages: a part of their XML, e.g. `<a:tbl>` → 2. */
  readonly counts?: Readonly<Record<string, number>>;
  /** XML that stands in a part: `docProps/core.xml` → `<dc:title>…`. */
  readonly holds?: Readonly<Record<string, string | readonly string[]>>;
  /** Names of the PowerPoint sections in their order. */
  readonly sections?: readonly string[];
}

/** Path of the manifest of every case. */
export const MANIFEST = 'decks/2026-03-25/kant.deck.yaml';
/** Path of the block file that the manifest includes. */
export const BLOCK = 'decks/2026-03-25/kant.block.yaml';

/** A manifest of one section with one item that includes the block. */
export const ONE_BLOCK = `title: Informationspunkter
meeting: { body: Regionstyrelsen, date: 2026-03-25 }
agenda_slide: false
agenda:
  - section: Psykiatri
    items: [{ title: Barn och unga, slides: [{ include: kant.block.yaml }] }]
`;
