import { Composer, type CST, type Document, Lexer, Parser, type YAMLParseError } from 'yaml';
import { byPlace, collect, type Outcome, problems, type Report } from '../diagnostics';
import { LIMITS, type SourceFile, span, startOf, type Tree } from '../source';
import { explainSyntax } from './yaml-syntax';
import { findTraps } from './yaml-traps';
import { buildTree } from './yaml-tree';

/** Mistakes that leave the rest of the file readable. */
const HARMLESS: readonly string[] = ['BAD_DQ_ESCAPE'];

/**
 * Parses a YAML file into a tree of what the author typed: `0008`, `1.10`, `2026-03` and `yes` stay text.
 * Reports mistakes in the writing, each at its place, and warns of text that YAML reads otherwise than it looks.
 * The value is absent when the file can't be read as one document. Never throws.
 */
export function parseYaml(file: SourceFile): Outcome<Tree> {
  const { value, diagnostics } = collect((report) => {
    const document = readDocument(file, report);
    if (!document) return undefined;
    const readable = reportSyntax(document, file, report);
    if (!readable || !document.contents) return undefined;
    const tree = buildTree(document.contents, file, report);
    if (tree) findTraps(tree, report);
    return tree;
  });
  return { value, diagnostics: byPlace(diagnostics) };
}

function readDocument(file: SourceFile, report: Report): Document.Parsed | undefined {
  if (file.text.length > LIMITS.yamlBytes) {
    report(problems.yamlTooLarge(startOf(file), { most: LIMITS.yamlBytes / 1024 ** 2, what: 'MiB' }));
    return undefined;
  }
  const documents = composeYaml(file, report)?.filter((each) => !isBlank(each, file));
  if (!documents) return undefined;
  const [first, second] = documents;
  if (first && (!second || first.errors.length > 0)) return first;
  const at = second ? Math.max(file.text.lastIndexOf('\n---', second.range[0]) + 1, 0) : 0;
  report(second ? problems.severalDocuments(span(file, at, at + 3), {}) : problems.emptyDocument(startOf(file), {}));
  return undefined;
}

function isBlank(document: Document.Parsed, file: SourceFile): boolean {
  if (document.errors.length > 0) return false;
  const [start, end] = document.contents?.range ?? [0, 0];
  return document.contents === null || file.text.slice(start, end).trim() === '';
}

/** Only the first mistake of those that throw the reading off: the others are mostly its echo. */
function reportSyntax(document: Document.Parsed, file: SourceFile, report: Report): boolean {
  const tags = [...document.warnings, ...document.errors].filter(isTag).map((error) => error.pos);
  for (const pos of tags) report(problems.unknownTag(span(file, ...pos), { tag: file.text.slice(...pos) }));
  const errors = document.errors.filter((error) => !isTag(error));
  const harmless = errors.filter((error) => HARMLESS.includes(error.code));
  const serious = errors.find((error) => !HARMLESS.includes(error.code));
  for (const error of serious ? [serious] : harmless) report(explainSyntax(file, error));
  return serious === undefined;
}

function isTag(error: { readonly code: YAMLParseError['code'] }): boolean {
  return error.code === 'TAG_RESOLVE_FAILED' || error.code === 'BAD_COLLECTION_TYPE';
}

/**
 * Reads a file into the documents of the `yaml` package. All scalars are text (the failsafe schema).
 * Depth and size are watched while tokens come in: the package's composer is recursive and runs out of stack
 * on a thousand open brackets.
 */
function composeYaml(file: SourceFile, report: Report): Document.Parsed[] | undefined {
  // A lone CR ends a line on old Macintoshes and in SourceFile, not in YAML; the offsets stay.
  const text = file.text.replace(/\r(?!\n)/g, '\n');
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let pieces = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    const { stack, offset } = parser;
    if (stack.length > LIMITS.yamlLevels + 1)
      report(problems.nestedTooDeeply(span(file, offset, offset + 1), { limit: LIMITS.yamlLevels }));
    else if (++pieces > LIMITS.yamlPieces)
      report(problems.yamlTooLarge(startOf(file), { most: LIMITS.yamlPieces, what: 'pieces' }));
    else continue;
    return undefined;
  }
  tokens.push(...parser.end());
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
  return [...new Composer(options).compose(tokens, true, text.length)];
}
