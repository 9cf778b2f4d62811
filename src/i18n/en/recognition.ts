/** English: recognition. */

import type { recognition as es } from '../es/recognition';
import type { Messages } from '../messages';

export const recognition: Messages<typeof es> = {};
