export { userInfoIn } from './find-secrets';
export * from './show-address';
export * from './source-file';
export * from './span';
export * from './tree';
