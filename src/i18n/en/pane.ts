/** English: pane. */

import type { pane as es } from '../es/pane';
import type { Messages } from '../messages';

export const pane: Messages<typeof es> = {};
