export { redated } from './change-date';
export { renewFile, type OldFile, type RenewedFile } from './renew-file';
