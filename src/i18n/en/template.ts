/** English: template. */

import type { template as es } from '../es/template';
import type { Messages } from '../messages';

export const template: Messages<typeof es> = {};
