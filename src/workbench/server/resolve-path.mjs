import { join, normalize, sep } from 'node:path';

/**
 * Turns the path of a request into a file below a root directory.
 *
 * @param {string} root the directory that must not be left
 * @param {string} requestPath the path of the URL, still percent-encoded, without query
 * @returns {string | undefined} the file's path; undefined when the request is malformed or would leave the root
 */
export function resolveBelow(root, requestPath) {
  let decoded;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  // A NUL ends paths in system calls; a backslash separates on Windows; segments that begin with a dot are
  // either steps upwards or files that nobody asked to publish.
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  if (decoded.split('/').some((segment) => segment.startsWith('.'))) return undefined;
  const base = normalize(root.endsWith(sep) ? root : root + sep);
  const path = normalize(join(base, decoded));
  return path.startsWith(base) ? path : undefined;
}
