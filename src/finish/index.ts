export { finishPackage } from './finish-package';
export type { FinishInput } from './pass';
