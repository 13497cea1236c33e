export * from './host';
export * from './absolute-path';
export * from './swedish-day';
