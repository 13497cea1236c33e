export * from './lines';
export * from './measure-block';
export * from './texts';
export * from './words';
