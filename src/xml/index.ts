export * from './walk-xml';
