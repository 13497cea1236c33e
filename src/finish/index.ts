export { accessibilityFaults } from './accessibility';
export { finishPackage } from './finish-package';
export { packageFaults, type PackageFault } from './invariants';
