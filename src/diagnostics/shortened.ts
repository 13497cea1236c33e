import { LIMITS, shorten } from '../source';

/** Parameters that quote what an author wrote. All others name something, or say it in a sentence: those are to be read in full. */
const QUOTATIONS: ReadonlySet<string> = new Set([
  'above',
  'address',
  'alt',
  'before',
  'cut',
  'host',
  'kept',
  'label',
  'line',
  'lost',
  'raw',
  'row',
  'sample',
  'tag',
  'text',
  'value',
  'word',
  'written',
]);

/** The parameters of a complaint with every text in them shortened, however deep it stands; mostly they are short as they are. */
export function shortened<P extends object>(params: P): P {
  if (!hasLong(params)) return params;
  const entries = Object.entries(params).map(([key, value]) => [key, shorter(value, mostOf(key))]);
  return Object.fromEntries(entries) as P;
}

function mostOf(key: string): number {
  return QUOTATIONS.has(key) ? LIMITS.quotation : LIMITS.sentence;
}

/** Whether any text in a value has more than the fewest letters that a parameter may have. */
function hasLong(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LIMITS.quotation;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLong);
}

function shorter(value: unknown, most: number): unknown {
  if (typeof value === 'string') return shorten(value, most);
  if (Array.isArray(value)) return value.map((each) => shorter(each, most));
  return typeof value === 'object' && value !== null ? shortened(value) : value;
}
