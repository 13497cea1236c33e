export * from './diagnostic';
export * from './outcome';
export * from './by-place';
export * from './closest';
export * from './keep';
export * from './meant-key';
export * from './catalogue';
