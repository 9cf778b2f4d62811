/** English: rules about what was achieved. */
import type { execution as es } from '../../es/rules/execution';
import type { Messages } from '../../messages';

export const execution: Messages<typeof es> = {};
