import { shortenToLine } from '../../source';
import { error, warning } from '../diagnostic';
import { inDigits } from '../words';

function quote(text: string): string {
  return `“${shortenToLine(text)}”`;
}

const BLOCK_SCALAR = 'or write | after the key and the text on the next line, indented';

/** Diagnostics of the writing of a YAML file, before anyone asks what its keys mean. */
export const yamlProblems = {
  /** Any mistake in the writing that has no explanation of its own. */
  yamlSyntax: error('yaml-syntax', (p: { problem: string; help?: string }) => ({
    message: p.problem,
    help: p.help ?? 'check the punctuation and the indentation of this line and of the line above it',
  })),
  tabIndentation: error('tab-indentation', () => ({
    message: 'this line is indented with a tab, but YAML only knows spaces',
    help: 'replace the tab with spaces, two for each level',
  })),
  badIndentation: error('bad-indentation', (p: { problem: string; help: string }) => ({
    message: p.problem,
    help: p.help,
  })),
  needsQuotes: error('needs-quotes', (p: { text: string; why: string; flow?: boolean }) => ({
    message: `the text ${quote(p.text)} can't be read as it stands: ${p.why}`,
    help: `put the text in quotes: ${inQuotes(p.text)}${p.flow === true ? '' : `; ${BLOCK_SCALAR}`}`,
  })),
  missingSpace: error('missing-space', (p: { written: string; meant: string; after: 'colon' | 'hyphen' }) => ({
    message: `there is no space after the ${p.after} in ${quote(p.written)}`,
    help: `write ${p.meant}`,
  })),
  missingColon: error('missing-colon', (p: { text: string }) => ({
    message: `${quote(p.text)} stands where a key with a colon is expected`,
    help: 'write a colon and a value after a key (title: Text); start the line with "- " if it is a list item; indent it more if it continues the text above',
  })),
  unclosedQuote: error('unclosed-quote', (p: { quote: string }) => ({
    message: `the quotation that starts here is never closed with ${p.quote}`,
    help: `end the text with ${p.quote}, or remove the quotation mark at its beginning`,
  })),
  unclosedBracket: error('unclosed-bracket', (p: { open: string; close: string; comment: boolean }) => ({
    message: `the ${p.open} that starts here is never closed with ${p.close}`,
    help: p.comment
      ? `everything after " #" is a comment, also the ${p.close}: put the text that holds # in quotes`
      : `write ${p.close} at the end, with commas between the parts; or put the text in quotes if it only happens to start with ${p.open}`,
  })),
  badEscape: error('bad-escape', (p: { text: string }) => ({
    message: `inside double quotes the backslash has a meaning of its own, and ${quote(p.text)} is none that YAML knows`,
    help: "use single quotes around the text ('…'), where a backslash is a backslash",
  })),
  duplicateKey: error('duplicate-key', (p: { key: string; firstLine: number }) => ({
    message: `"${p.key}" is given twice; the first time is on line ${p.firstLine}`,
    help: 'keep one of them; if they belong to different slides or items, start the second with "- "',
  })),
  badKey: error('bad-key', (p: { found: string }) => ({
    message: `a key must be a plain word, but here it is ${p.found}`,
    help: 'write a word before the colon, such as title: Text; put text that starts with [ { ? or : in quotes',
  })),
  emptyDocument: error('empty-document', () => ({
    message: 'this file is empty, or holds nothing but comments',
    help: 'write its content, or remove the file and what refers to it',
  })),
  severalDocuments: error('several-documents', () => ({
    message: 'a second document starts here, but a file can hold only one',
    help: 'remove the line --- (or ...), or move what follows to a file of its own',
  })),
  aliasBomb: error('alias-bomb', (p: { name: string }) => ({
    message: `"*${p.name}" repeats so much that the file would grow out of hand`,
    help: 'write the content out instead of repeating it with & and *',
  })),
  cyclicAlias: error('cyclic-alias', (p: { name: string }) => ({
    message: `"*${p.name}" stands inside the very thing it repeats`,
    help: 'write the content out instead of repeating it with & and *',
  })),
  unknownAlias: error('unknown-alias', (p: { name: string }) => ({
    message: `"*${p.name}" is read as a repetition of something named "&${p.name}", which isn't there`,
    help: `if it is text, put it in quotes: ${inQuotes(`*${p.name}`)}; ${BLOCK_SCALAR}`,
  })),
  unusedAnchor: warning('unused-anchor', (p: { name: string }) => ({
    message: `"&${p.name}" is read as a name for what follows, not as text, and will not be shown`,
    help: 'put the whole text in quotes if & belongs to it, otherwise remove it',
  })),
  unknownTag: error('unknown-tag', (p: { tag: string }) => ({
    message: `${quote(p.tag)} is read as a YAML tag, not as text, and deck knows no tags`,
    help: 'put the whole text in quotes if the exclamation mark belongs to it, otherwise remove it',
  })),
  nestedTooDeeply: error('nested-too-deeply', (p: { limit: number }) => ({
    message: `there are more than ${p.limit} levels inside each other`,
    help: 'write it flatter; a deck needs fewer than ten levels',
  })),
  yamlTooLarge: error('yaml-too-large', (p: { most: number; what: 'MiB' | 'pieces' }) => ({
    message: `this file is too large to be a YAML file for deck (more than ${inDigits(p.most)} ${p.what})`,
    help: 'split it: slides into several *.block.yaml files, figures into CSV files',
  })),
  swallowedText: warning('swallowed-text', (p: { kept: string; lost: string }) => ({
    message: `${quote(p.lost)} is read as a comment and will not be shown; what is left is ${quote(p.kept)}`,
    help: `put the text in quotes: ${inQuotes(`${p.kept} ${p.lost}`)}; if it is a comment, write two spaces before #`,
  })),
  swallowedValue: error('swallowed-value', (p: { lost: string }) => ({
    message: `${quote(p.lost)} is read as a comment, so nothing is left here`,
    help: `put the text in quotes: ${inQuotes(p.lost)}`,
  })),
  foldedBullet: warning('folded-bullet', (p: { above: string; line: string; box?: boolean }) => ({
    message: `${quote(p.line)} is no ${p.box === true ? 'box' : 'bullet'} of its own: it is read as part of ${quote(p.above)}`,
    help:
      p.box === true
        ? `write the box above with its children: - { heading: ${p.above}, children: [${p.line.replace(/^\S+\s+/, '')}] }`
        : `put a colon after the line above to nest bullets under it (- ${p.above}:), or start both at the same column`,
  })),
  foldedLines: warning('folded-lines', (p: { above: string; line: string }) => ({
    message: `${quote(p.line)} is read as the continuation of ${quote(p.above)}, on the same line`,
    help: 'start the line with "- " at the column of the bullet above if it is a bullet of its own',
  })),
  invisibleCharacter: warning('invisible-character', (p: { code: string }) => ({
    message: `here stands a character that can't be shown (${p.code}), and it is left out`,
    help: 'delete it, or write the text anew: it often comes along when text is pasted from another program',
  })),
};

function inQuotes(text: string): string {
  const short = shortenToLine(text);
  return short.includes('"') ? `'${short.replaceAll("'", "''")}'` : `"${short.replaceAll('\\', '\\\\')}"`;
}
