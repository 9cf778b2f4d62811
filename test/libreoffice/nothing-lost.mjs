/** Entry for scripts that run every .mjs here; see nothing-lost.ts. */
import './nothing-lost.ts';
