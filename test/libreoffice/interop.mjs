/** Entry for scripts that run every .mjs here; see interop.ts. */
import './interop.ts';
