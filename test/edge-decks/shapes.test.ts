import { BRANDS } from './brands';
import { STRUCTURE } from './structure';
import { testEdges } from './test-edges';

describe('a deck of an odd shape', () => {
  testEdges(STRUCTURE);
});

describe('a deck in an odd brand', () => {
  testEdges(BRANDS);
});
