export { finishPackage } from './finish-package';
