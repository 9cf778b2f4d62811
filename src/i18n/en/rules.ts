/** English: rules. */

import type { rules as es } from '../es/rules';
import type { Messages } from '../messages';

export const rules: Messages<typeof es> = {};
