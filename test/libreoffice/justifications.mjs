/** Entry for scripts that run every .mjs here; see justifications.ts. */
import './justifications.ts';
