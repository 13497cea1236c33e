export { redated } from './change-date';
export { carryOverFile as renewFile, type OldFile, type CarriedFile as RenewedFile } from './carry-over-file';
