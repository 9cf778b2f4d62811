/**
 * What the server changes in the HTML of the add-in's pages, so that the built files can stay as they are:
 * the client library comes from the installed package instead of Microsoft's CDN, and, in front of it, one small
 * script asks the page around the frame to play Excel for Windows.
 */

/** Where the client library is served. */
export const OFFICE_PATH = '/office/';
/** Where the script is served that connects the pane with the page around it. */
export const BRIDGE_PATH = '/workbench-bridge.js';

const LIBRARY = /<script\b[^>]*?\bsrc=(["']?)(https:\/\/[^"'\s>]+\/)(office(?:\.debug)?\.js)\1[^>]*>/i;

/**
 * The text of the bridge. On Windows office.js finds its host as `window.external`; here the page around the frame
 * puts it there. Opened by itself, outside of a workbench, the page is left alone.
 */
export const BRIDGE_SCRIPT = `'use strict';
(function () {
  var install = window.parent !== window && window.parent.installExcelHost;
  if (typeof install === 'function') install(window);
})();
`;

/**
 * @param {string} html a page of the add-in
 * @returns {string} the page with a local client library and the bridge before it; pages that don't load the
 *   library come back unchanged
 */
export function connectPane(html) {
  return html.replace(LIBRARY, (tag, _quote, base, file) => {
    const local = tag.replace(base + file, OFFICE_PATH + file);
    return `<script src="${BRIDGE_PATH}"></script>${local}`;
  });
}
