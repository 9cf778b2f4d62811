/** Entry for scripts that run every .mjs here; see agreement.ts. */
import './agreement.ts';
