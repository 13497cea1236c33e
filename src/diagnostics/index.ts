export * from './diagnostic';
export * from './outcome';
export * from './by-place';
export * from './closest';
export * from './serialise';
export * from './suggest-key';
export * from './catalogue';
export * from './limit-repeats';
