import { cleanText } from './clean-text';
import { takeClockApart, takeNumberApart } from './number-text';
import { isUnit } from './unit-suffix';

/** Why a cell holds no figure. `dash` is ambiguous (DOMAIN 3.1: zero in PxWeb, missing elsewhere); `excel-error` deserves a word. */
export type MissingMark = 'empty' | 'dash' | 'symbol' | 'suppressed' | 'word' | 'excel-error';

const WORDS = new Set(
  `ej deltagit|deltog ej|deltar ej|ej deltagande|uppgift saknas|uppgifter saknas|uppg saknas|uppg. saknas|saknas|data saknas|saknar data
ej mätt|ej mätbart|ej redovisat|ej redovisad|redovisas ej|redovisas inte|ej rapporterat|ej inrapporterat|ej tillgänglig|ej tillgängligt|ej aktuellt|ej tillämpligt
ingen uppgift|inga uppgifter|inget värde|ingen data|inga data|ej svar|ej svarat|sekretess|tomt|(tomt)|(tom)|blank|(blank)|null|(null)
nan|na|n/a|n.a.|none|missing|not available|i.u.|e.d.|u.s.|*|**|***`.split(/[|\n]/),
);

/**
 * Recognises the ways of writing "no figure here"; undefined for anything else, also for real text.
 * @example readMissing('Ej deltagit') // 'word' · readMissing('<5') // 'suppressed' · readMissing('..') // 'symbol'
 */
export function readMissing(text: string): MissingMark | undefined {
  const label = cleanText(text);
  if (label === '') return 'empty';
  if (/^[-\u2010-\u2015\u2212]$/.test(label)) return 'dash';
  if (/^(?:\.{1,7}|\u2026|:|-{2,3})$/.test(label)) return 'symbol';
  if (/^(?:x{1,3}|[<\u2264] ?=? ?\d{1,3})$/i.test(label)) return 'suppressed';
  if (/^#[^\s;]{1,20}[!?]?$/.test(label) && /^#\p{Lu}/u.test(label)) return 'excel-error';
  return WORDS.has(label.toLowerCase()) ? 'word' : undefined;
}

/** Whether a cell looks like a number with or without a unit: `81 %` and `7:29` do, `08 - Kalmar län` doesn't. */
export function looksNumeric(text: string, unit: string): boolean {
  const parts = takeNumberApart(text);
  return parts ? isUnit(parts.suffix, unit) : takeClockApart(text) !== undefined;
}

/** Whether a cell holds a number or says in so many words that one is missing; an empty one says nothing. */
export function looksFilled(text: string, unit: string): boolean {
  return looksNumeric(text, unit) || (readMissing(text) ?? 'empty') !== 'empty';
}
