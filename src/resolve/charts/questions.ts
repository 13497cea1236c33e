import type { Series } from '../../model';

/** Questions and answers of series, each once, and the first series of each pair. */
export function askedIn(all: readonly Series[]): {
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly byPair: ReadonlyMap<string, Series>;
} {
  const parts = all.map((series) => ({ series, ...split(series.name) }));
  return {
    questions: [...new Set(parts.map((part) => part.question))],
    answers: [...new Set(parts.map((part) => part.answer))],
    byPair: new Map(parts.toReversed().map(({ series, question, answer }) => [pairOf(question, answer), series])),
  };
}

/** A question and an answer as a key. */
export function pairOf(question: string, answer: string): string {
  return JSON.stringify([question, answer]);
}

function split(name: string): { question: string; answer: string } {
  const cut = name.lastIndexOf(' / ');
  return cut < 0 ? { question: name, answer: 'Svar' } : { question: name.slice(0, cut), answer: name.slice(cut + 3) };
}
