/** English: errors. */

import type { errors as es } from '../es/errors';
import type { Messages } from '../messages';

export const errors: Messages<typeof es> = {};
