/** A page of jsdom that also has what Node's programs expect: the pane and office.js in one test. */
const { TestEnvironment } = require('jest-environment-jsdom');

const OF_NODE = [
  'TextEncoder',
  'TextDecoder',
  'Uint8Array',
  'ArrayBuffer',
  'setTimeout',
  'clearTimeout',
  'setImmediate',
  'clearImmediate',
  'structuredClone',
  'MessageChannel',
  'MessagePort',
  'BroadcastChannel',
  'ReadableStream',
  'WritableStream',
  'TransformStream',
  'fetch',
  'Request',
  'Response',
  'Headers',
];

module.exports = class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of OF_NODE) {
      if (globalThis[name] !== undefined) this.global[name] = globalThis[name];
    }
  }
};
