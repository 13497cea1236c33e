export { userInfoIn } from './find-secrets';
export * from './limits';
export * from './place-within';
export * from './show-address';
export * from './source-file';
export * from './tree';
