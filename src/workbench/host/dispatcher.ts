import { EVENTS } from './events';
import { MEMBERS } from './members';
import { type Area, shiftArea } from './model/addresses';
import { apiNotFound, HostError, invalidArgument } from './model/errors';
import type { SheetModel } from './model/sheet-model';
import type { ModelEvent } from './model/types';
import { HostCollection, type HostContext, HostObject } from './objects/base';
import { RangeObject } from './objects/range';
import { createService } from './objects/services';
import { WorkbookObject } from './objects/workbook';
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  PathType,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import {
  assertSupported,
  findMember,
  isSupported,
  membersOf,
  type RequirementSets,
} from './requirement-sets';

interface Session {
  readonly body: RequestBody;
  readonly objects: Map<number, HostObject | null>;
}

type Members = Record<string, unknown>;
type Method = (...args: unknown[]) => unknown;

/** Turns requests into calls of the host's objects. */
export class Dispatcher {
  private readonly root: WorkbookObject;
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(
    private readonly host: HostContext,
    private readonly requirementSets: RequirementSets,
  ) {
    this.root = new WorkbookObject(host);
    host.model.subscribe((event) => this.followReferences(event));
  }

  /** How many objects the add-in tracks. */
  get liveReferences(): number {
    return this.references.size;
  }

  /**
   * Does the actions in order. The first error ends the request; what was done before stays.
   * One request is one undo step: "each `context.sync()` call creates an undo record" (RunOptions.mergeUndoGroup).
   */
  execute(body: RequestBody, options: { joinLast?: boolean } = {}): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    const session: Session = { body, objects: new Map() };
    this.host.suspendCalculation = false;
    this.host.model.transaction('addin', 'add-in', () => this.run(session, response), options);
    return response;
  }

  private run(session: Session, response: ResponseBody): void {
    for (const [index, action] of session.body.Actions.entries()) {
      try {
        const value = this.perform(session, action, response.TraceIds);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        const known = error instanceof HostError;
        response.Error = {
          Code: known ? error.code : 'GeneralException',
          Message: known
            ? error.message
            : `The host failed: ${error instanceof Error ? error.stack : String(error)}`,
          Location: this.locate(session, action),
          HttpStatusCode: known ? error.status : 500,
          ActionIndex: index,
        };
        return;
      }
    }
  }

  /** `WorksheetCollection.getItem`: where the error happened. */
  private locate(session: Session, action: Action): string {
    const path = session.body.ObjectPaths[action.ObjectPathId];
    const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
    if (!path) return '';
    const object = session.objects.get(action.ObjectPathId);
    if (action.ActionType !== ActionType.instantiate) {
      return `${object?.className ?? ''}${action.Name ? `.${lower(action.Name)}` : ''}`;
    }
    const parent = path.ParentObjectPathId ? session.objects.get(path.ParentObjectPathId) : undefined;
    const name = path.ObjectPathType === PathType.indexer ? 'getItem' : lower(path.Name ?? '');
    return parent ? `${parent.className}.${name}` : name;
  }

  private perform(session: Session, action: Action, traceIds: number[]): unknown {
    if (action.ActionType === ActionType.trace) {
      traceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(session, action.ObjectPathId);
    if (action.ActionType === ActionType.instantiate) return object && identityOf(object);
    // Calls on the null object answer with a null object; loads with null.
    if (!object) return action.ActionType === ActionType.method ? { _IsNull: true } : null;
    switch (action.ActionType) {
      case ActionType.query:
        this.settle();
        return this.query(object, action.QueryInfo ?? {});
      case ActionType.queryAsJson:
        this.settle();
        return camelKeys(this.query(object, action.QueryInfo ?? {}));
      case ActionType.recursiveQuery:
        this.settle();
        return this.query(object, Object.values(action.RecursiveQueryInfo?.Queries ?? {})[0] ?? {});
      case ActionType.method:
        return this.invoke(session, object, action);
      case ActionType.setProperty:
        this.setProperty(object, action.Name ?? '', this.arguments(session, action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.setProperty(object, name, value);
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw new HostError(
          'NotImplemented',
          `The host doesn't know actions of type ${action.ActionType}.`,
          501,
        );
    }
  }

  /** Formulas are up to date before anything is read, as in a workbook that calculates automatically. */
  private settle(): void {
    const { model } = this.host;
    if (model.calculationMode !== 'Manual' && !this.host.suspendCalculation) model.calculate();
  }

  private invoke(session: Session, object: HostObject, action: Action): unknown {
    const name = action.Name ?? '';
    if (name === '_KeepReference') {
      if (!object.referenceId) {
        object.referenceId = `ref${this.nextReference++}`;
        this.references.set(object.referenceId, object);
      }
      return null;
    }
    if (name === '_RemoveReference') {
      this.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (name.startsWith('_Register') || name.startsWith('_Unregister')) return this.register(object, name);
    const result = this.call(session, object, name, action.ArgumentInfo);
    return result instanceof HostObject ? identityOf(result) : result;
  }

  private register(object: HostObject, name: string): null {
    const event = EVENTS[object.className]?.[name.replace(/^_Unregister/, '_Register')];
    if (!event) throw apiNotFound(`${object.className}.${name}`);
    const requirement = MEMBERS[object.className]?.[event.member] ?? '1.1';
    assertSupported(this.requirementSets, requirement, `${object.className}.${event.member}`);
    if (name.startsWith('_Register')) this.host.register(event.type, object.eventTarget());
    else this.host.unregister(event.type, object.eventTarget());
    return null;
  }

  private setProperty(object: HostObject, name: string, value: unknown): void {
    const member = findMember(this.requirementSets, object, name, 'property');
    if (!member.settable) throw invalidArgument(`${object.className}.${member.name} cannot be set.`);
    (object as unknown as Members)[member.name] = value;
  }

  private call(session: Session, object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const member = findMember(this.requirementSets, object, name, 'method');
    const method = (object as unknown as Members)[member.name] as Method;
    // The library writes `null` for an argument that was not given.
    const given = this.arguments(session, info).map((value) => (value === null ? undefined : value));
    return method.apply(object, given);
  }

  // ---- objects and arguments ----

  private resolve(session: Session, id: number): HostObject | null {
    const known = session.objects.get(id);
    if (known !== undefined) return known;
    const path = session.body.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${id}.`);
    const object = this.follow(
      session,
      path.ObjectPathType,
      path.Name ?? '',
      path.ParentObjectPathId,
      path.ArgumentInfo,
    );
    session.objects.set(id, object);
    return object;
  }

  private follow(
    session: Session,
    type: number,
    name: string,
    parentId: number | undefined,
    info: ArgumentInfo | undefined,
  ): HostObject | null {
    // First of all: the path of a null object keeps the id of a parent that the request doesn't contain.
    if (type === PathType.nullObject) return null;
    if (type === PathType.root) return this.root;
    if (type === PathType.newObject) return createService(this.host, name);
    if (type === PathType.reference) {
      const object = this.references.get(name);
      if (!object)
        throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return object;
    }
    const parent = parentId === undefined ? this.root : this.resolve(session, parentId);
    if (!parent) return null;
    if (type === PathType.property) {
      const member = findMember(this.requirementSets, parent, name, 'property');
      return asObject((parent as unknown as Members)[member.name], parent, name);
    }
    if (type !== PathType.method && type !== PathType.indexer) {
      throw new HostError('InvalidObjectPath', `The host doesn't know object paths of type ${type}.`);
    }
    const method = type === PathType.indexer ? 'getItem' : name;
    return asObject(this.call(session, parent, method, info), parent, method);
  }

  private arguments(session: Session, info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    const take = (value: unknown, id: unknown): unknown => {
      if (Array.isArray(id) && Array.isArray(value)) return value.map((v, i) => take(v, id[i]));
      return typeof id === 'number' && id > 0 ? this.resolve(session, id) : this.withObjects(session, value);
    };
    return (info?.Arguments ?? []).map((value, i) => take(value, ids[i]));
  }

  /** Replaces `{"_ObjectPathId": n}` within plain objects. */
  private withObjects(session: Session, value: unknown): unknown {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const object = value as Record<string, unknown>;
    if (typeof object._ObjectPathId === 'number') return this.resolve(session, object._ObjectPathId);
    return Object.fromEntries(Object.entries(object).map(([key, v]) => [key, this.withObjects(session, v)]));
  }

  /** Tracked ranges move with their cells and end with their sheet. */
  private followReferences(event: ModelEvent): void {
    if (event.type !== 'structure-changed' && event.type !== 'sheet-deleted') return;
    for (const [id, object] of this.references) {
      if (!(object instanceof RangeObject) || object.sheet !== (event.sheet as SheetModel)) continue;
      const moved: Area | undefined =
        event.type === 'sheet-deleted' ? undefined : shiftArea(object.area, event.shift);
      if (moved) object.area = moved;
      else this.references.delete(id);
    }
  }

  // ---- queries ----

  private query(object: HostObject, info: QueryInfo): Record<string, unknown> {
    const select = [...(info.Select ?? []), ...(info.Expand ?? [])];
    if (select.length === 0) select.push('*');
    if (object instanceof HostCollection) return this.queryCollection(object, info, select);
    const result = identityOf(object);
    const nested = new Map<string, { object: HostObject; select: string[] }>();
    for (const path of select) {
      const [head = '', ...rest] = path.split(/[/.]/);
      if (head === '*' || head === '$all') this.readAll(object, result);
      else if (head !== '$none') this.readMember(object, head, rest.join('/'), result, nested);
    }
    for (const [name, { object: child, select: part }] of nested) {
      result[pascal(name)] = this.query(child, { Select: part });
    }
    return result;
  }

  private readMember(
    object: HostObject,
    head: string,
    rest: string,
    result: Record<string, unknown>,
    nested: Map<string, { object: HostObject; select: string[] }>,
  ): void {
    if (head.startsWith('_') && head in result) return;
    const member = findMember(this.requirementSets, object, head, 'property');
    const value = (object as unknown as Members)[member.name];
    if (value instanceof HostObject) {
      const entry = nested.get(member.name) ?? { object: value, select: [] };
      entry.select.push(rest || '*');
      nested.set(member.name, entry);
    } else result[pascal(member.name)] = value === undefined ? null : value;
  }

  /** All plain members that the requirement sets allow; an object's own failure to say one leaves it out. */
  private readAll(object: HostObject, result: Record<string, unknown>): void {
    for (const member of membersOf(object).values()) {
      if (member.kind !== 'property' || !isSupported(this.requirementSets, member.requirement)) continue;
      if (member.name.startsWith('on') || member.name === 'items') continue;
      const value = (object as unknown as Members)[member.name];
      if (!(value instanceof HostObject) && value !== undefined) result[pascal(member.name)] = value;
    }
  }

  private queryCollection(
    collection: HostCollection,
    info: QueryInfo,
    select: string[],
  ): Record<string, unknown> {
    const result = identityOf(collection);
    const own: string[] = [];
    const ofItems: string[] = [];
    for (const path of select) {
      const text = path.replace(/^items(\/|$)/i, '') || '*';
      const member = path.includes('/') ? undefined : membersOf(collection).get(path.toLowerCase());
      if (member?.kind === 'property' && member.name !== 'items') own.push(path);
      else ofItems.push(text);
    }
    for (const name of own) this.readMember(collection, name, '', result, new Map());
    if (ofItems.length === 0) return result;
    const end = info.Top ? (info.Skip ?? 0) + info.Top : undefined;
    const items = collection.list().slice(info.Skip ?? 0, end);
    result._Items = items.map((item, i) => ({ _Index: i, ...this.query(item, { Select: ofItems }) }));
    return result;
  }
}

function identityOf(object: HostObject): Record<string, unknown> {
  return object.referenceId ? { ...object.identity(), _ReferenceId: object.referenceId } : object.identity();
}

function asObject(value: unknown, parent: HostObject, name: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw apiNotFound(`${parent.className}.${name}`, `${parent.className}.${name} is not an object.`);
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The answer of `retrieve`: camelCase keys, and `items` for collections. */
function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (value === null || typeof value !== 'object') return value;
  const object = value as Record<string, unknown>;
  if (object._Items) return { items: camelKeys(object._Items) };
  return Object.fromEntries(
    Object.entries(object).map(([key, v]) => [
      key.startsWith('_') ? key : key.charAt(0).toLowerCase() + key.slice(1),
      camelKeys(v),
    ]),
  );
}
