export { resolveDeck, type ResolveInput } from './resolve-deck';
