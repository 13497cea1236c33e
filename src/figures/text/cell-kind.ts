import { cleanText, oncePerText } from './clean-text';
import { isPlainNumber, minutesIn, takeNumberApart } from './number-text';
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

/** `number`: with or without a unit, `81 %` and `7:29`, but not `08 - Kalmar län`; `missing`: says in so many words that there is no figure. */
export type CellKind = 'number' | 'missing' | 'blank' | 'text';

/** Tells what kinds of texts stand in the cells of a metric with this unit. */
export function cellKinds(unit: string): (text: string) => CellKind {
  return oncePerText((text) => {
    if (isPlainNumber(text)) return 'number';
    const parts = takeNumberApart(text);
    if (parts ? isUnit(parts.suffix, unit) : minutesIn(text) !== undefined) return 'number';
    const mark = readMissing(text);
    if (mark === 'empty') return 'blank';
    return mark ? 'missing' : 'text';
  });
}

/** Whether a cell holds a number or says in so many words that one is missing. */
export function isFilled(kind: CellKind): boolean {
  return kind === 'number' || kind === 'missing';
}
