export * from './layout-deck';
