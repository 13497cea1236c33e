export * from './source-file';
export * from './span';
export * from './tree';
