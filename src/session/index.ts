export * from './memo';
export * from './pulls';
export * from './session';
export * from './save-all';
