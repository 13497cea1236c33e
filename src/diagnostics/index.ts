export * from './diagnostic';
export * from './suggest-key';
export * from './serialise';
export * from './catalogue';
export * from './limit-repeats';
