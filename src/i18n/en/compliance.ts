/** English: compliance. */

import type { compliance as es } from '../es/compliance';
import type { Messages } from '../messages';

export const compliance: Messages<typeof es> = {};
