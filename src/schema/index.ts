export * from './chart';
export * from './slide';
export * from './manifest';
export * from './metrics';
export * from './freeze';
export * from './template';
export * from './known-keys';
export * from './bundle';
