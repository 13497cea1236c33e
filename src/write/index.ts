export { writeDeck, type WriteInput } from './write-deck';
