export * from './mask-secrets';
export * from './source-file';
export * from './span';
export * from './tree';
