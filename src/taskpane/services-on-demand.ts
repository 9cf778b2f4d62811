/**
 * The program's use cases, loaded when the first of them is asked for: the pane is there before what reads and judges
 * plans is. What only listens to the workbook or selects in it needs none of that and is there at once.
 */
import type { PaneServices } from '../app/pane-services';
import { WorkbookError } from '../app/ports';

export type ServicesAtHand = Pick<
  PaneServices,
  'select' | 'selectAll' | 'selectedCell' | 'onWorkbookChange' | 'onSelection'
>;

/**
 * @param atHand what works without the program
 * @param load brings the program; tried again at the next call when it fails
 */
export function servicesOnDemand(atHand: ServicesAtHand, load: () => Promise<PaneServices>): PaneServices {
  let loaded: Promise<PaneServices> | null = null;
  async function program(): Promise<PaneServices> {
    loaded ??= load();
    try {
      return await loaded;
    } catch (error) {
      loaded = null;
      // A page that was open while the server was away, or while a new version was put there.
      throw new WorkbookError('unavailable', String(error), null, null, { cause: error });
    }
  }
  // What answers without a promise is reached through `loaded`; all other services are methods that answer with one.
  return new Proxy(atHand, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name);
      return async (...args: unknown[]) => {
        const services = await program();
        const method = Reflect.get(services, name) as (...given: unknown[]) => unknown;
        return method.apply(services, args);
      };
    },
  }) as PaneServices;
}
