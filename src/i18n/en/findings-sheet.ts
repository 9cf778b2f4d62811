/** English: findings-sheet. */

import type { findingsSheet as es } from '../es/findings-sheet';
import type { Messages } from '../messages';

export const findingsSheet: Messages<typeof es> = {};
