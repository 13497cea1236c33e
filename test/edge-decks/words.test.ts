import { CHARACTERS } from './characters';
import { testEdges } from './test-edges';
import { TEXTS } from './texts';

describe('a deck with odd characters', () => {
  testEdges(CHARACTERS);
});

describe('a deck with a text at its limits', () => {
  testEdges(TEXTS);
});
