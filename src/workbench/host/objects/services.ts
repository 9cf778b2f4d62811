import { apiNotFound } from '../model/errors';
import { type HostContext, HostObject } from './base';

/** Objects that office.js makes by the name of their type, for shared runtimes, the ribbon and actions. */
export function createService(host: HostContext, name: string): HostObject {
  const known = host.services.get(name);
  if (known) return known;
  const make = SERVICES[name];
  if (!make) throw apiNotFound(`new ${name}`);
  const service = make(host);
  host.services.set(name, service);
  return service;
}

class AddinInternalServiceObject extends HostObject {
  readonly className = 'AddinInternalService';
  /** The add-in says that its functions can be called. */
  notifyActionHandlerReady(): void {
    // The host calls functions when asked to; it keeps no queue of early calls.
  }
}

class AppRuntimeServiceObject extends HostObject {
  readonly className = 'AppRuntimeService';
  private state = 'Visible';
  setAppRuntimeState(state: string): void {
    this.state = state;
  }
  getAppRuntimeState(): string {
    return this.state;
  }
}

class AppRuntimePersistenceServiceObject extends HostObject {
  readonly className = 'AppRuntimePersistenceService';
  private state = 'Inactive';
  setAppRuntimeStartState(state: string): void {
    this.state = state;
  }
  getAppRuntimeStartState(): string {
    return this.state;
  }
}

class DynamicRibbonObject extends HostObject {
  readonly className = 'DynamicRibbon';
  private readonly controls = new Map<string, RibbonControlObject>();
  getTab(id: string): RibbonControlObject {
    return this.control(id);
  }
  getButton(id: string): RibbonControlObject {
    return this.control(id);
  }
  private control(id: string): RibbonControlObject {
    const control = this.controls.get(id) ?? new RibbonControlObject(this.host, id);
    this.controls.set(id, control);
    return control;
  }
  executeRequestUpdate(_json: string): void {
    // Known of Excel: updating the ribbon makes what was done so far impossible to undo (office-js #3788).
    this.host.model.journal.clear();
  }
  executeRequestCreate(_json: string): void {
    this.host.model.journal.clear();
  }
}

class RibbonControlObject extends HostObject {
  readonly className = 'RibbonControl';
  private on = true;
  constructor(
    host: HostContext,
    private readonly controlId: string,
  ) {
    super(host);
  }
  get id(): string {
    return this.controlId;
  }
  get enabled(): boolean {
    return this.on;
  }
  set enabled(on: boolean) {
    this.on = on;
  }
  setEnabled(on: boolean): void {
    this.on = on;
  }
  setVisibility(_on: boolean): void {
    this.host.model.journal.clear();
  }
}

class ActionServiceObject extends HostObject {
  readonly className = 'ActionService';
  areShortcutsInUse(shortcuts: unknown[]): boolean[] {
    return shortcuts.map(() => false);
  }
  replaceShortcuts(_shortcuts: unknown): void {
    // The page has no add-in shortcuts to replace.
  }
  getShortcuts(): Record<string, string> {
    return {};
  }
}

const SERVICES: Readonly<Record<string, (host: HostContext) => HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': (host) => new AddinInternalServiceObject(host),
  'Microsoft.AppRuntime.AppRuntimeService': (host) => new AppRuntimeServiceObject(host),
  'Microsoft.AppRuntime.AppRuntimePersistenceService': (host) => new AppRuntimePersistenceServiceObject(host),
  'Microsoft.DynamicRibbon.DynamicRibbon': (host) => new DynamicRibbonObject(host),
  'Microsoft.Office.ActionService': (host) => new ActionServiceObject(host),
};
