export * from './host';
export * from './absolute-path';
