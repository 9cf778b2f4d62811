/** English: report. */

import type { report as es } from '../es/report';
import type { Messages } from '../messages';

export const report: Messages<typeof es> = {};
