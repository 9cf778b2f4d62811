/** What jsdom lacks and Fluent asks for. */
export function completeDom(): void {
  class Observer {
    observe() {
      return undefined;
    }
    unobserve() {
      return undefined;
    }
    disconnect() {
      return undefined;
    }
  }
  Object.assign(globalThis, { ResizeObserver: Observer });
  Element.prototype.scrollIntoView = () => undefined;
}
