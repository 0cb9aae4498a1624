/** The errors of a backup that is not, or is no longer, what `backup` wrote. */
import { StoreError } from '../store-error.js';

/** Says what is wrong with a backup; nothing has been made from it. */
export function backupDamaged(file: string, why: string): StoreError {
  return new StoreError(
    'backup-damaged',
    `The backup ${file} is damaged or is no backup of marsad: ${why}. Nothing was restored.`,
    'Use another copy of it, or a backup made at another time.',
  );
}
