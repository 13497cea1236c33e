export type * from './chart';
export type * from './slide';
export type * from './manifest';
export type * from './metrics';
export type * from './template';
export * from './json-schema';
export * from './documents';
