export type { PackageInput } from './parts';
export { writePackage } from './write-package';
