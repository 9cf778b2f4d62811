import type { WorkbookData } from '../../ooxml/workbook-data';
import type { Recalculator } from '../calc/recalculator';
import { byteLength, Counters } from './counters';
import { Dispatcher } from './dispatcher';
import { EventHub } from './events';
import { Faults } from './faults';
import type { Area } from './model/addresses';
import { parseArea } from './model/addresses';
import { itemNotFound } from './model/errors';
import type { InputValue } from './model/sheet-model';
import { WorkbookModel } from './model/workbook-model';
import type { HostContext, HostObject } from './objects/base';
import { ActionType, type RequestBody, type ResponseBody } from './protocol';
import { DEFAULT_REQUIREMENT_SETS, type RequirementSets } from './requirement-sets';

export interface HostOptions {
  workbook?: WorkbookData;
  requirementSets?: Record<string, string>;
  /** The language of Excel's menus, which the add-in follows. */
  locale?: string;
  /** The language of numbers and dates. */
  dataLocale?: string;
  recalculator?: Recalculator;
  fileName?: string;
  /** The name under which the user writes comments. */
  userName?: string;
}

/** An answer on its way to a transport; `never` when the add-in gets none. */
export type Reply =
  | { kind: 'answer'; text: string }
  /** A failure of the call itself, with the number that office.js knows. */
  | { kind: 'failure'; number: number; message: string };

/** Excel on the web: 5 MB for a request and for a response. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Errors that office.js reports by number instead of reading them from the answer. */
const FAILURES: Readonly<Record<string, number>> = {
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
};

/** The flag of a request that may wait until a cell is no longer edited (`Excel.run({ delayForCellEdit: true })`). */
const DELAY_FOR_CELL_EDIT = 64;

const CELL_EDIT_MESSAGE =
  'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.';

/** A host with one workbook: what the transports talk to, and what tests and the page steer. */
export class ExcelHost {
  readonly counters: Counters;
  readonly faults = new Faults();
  readonly events = new EventHub();
  readonly requirementSets: RequirementSets;
  readonly locale: string;
  readonly dataLocale: string;
  private readonly dispatcher: Dispatcher;
  /** Where the undo stack stood when grouping began; undefined while it is off. */
  private groupStart: number | undefined;

  constructor(
    readonly model: WorkbookModel,
    options: HostOptions = {},
  ) {
    this.requirementSets = { ...DEFAULT_REQUIREMENT_SETS, ...options.requirementSets };
    this.locale = options.locale ?? 'es-MX';
    this.dataLocale = options.dataLocale ?? this.locale;
    if (options.fileName) model.fileName = options.fileName;
    this.counters = new Counters(model);
    const { events } = this;
    const context: HostContext = {
      model,
      locale: this.locale,
      suspendCalculation: false,
      get enableEvents() {
        return events.enabled;
      },
      set enableEvents(on: boolean) {
        events.enabled = on;
      },
      register: (type, target) => events.register(type, target),
      unregister: (type, target) => events.unregister(type, target),
      services: new Map<string, HostObject>(),
      userName: options.userName ?? 'Usuario',
    };
    this.dispatcher = new Dispatcher(context, this.requirementSets);
    model.subscribe((event) => events.take(event));
  }

  /** Does a request at once: no faults, no limits, not counted. */
  execute(body: RequestBody): ResponseBody {
    return this.dispatcher.execute(body, this.joinOption());
  }

  /**
   * While on, the requests of the add-in make one undo step together, as `mergeUndoGroup` (ExcelApi 1.20) asks
   * for; the client library of this build doesn't send that option, so tests and the page switch it here.
   */
  mergeUndoGroup(on: boolean): void {
    this.groupStart = on ? this.model.journal.undoStack.length : undefined;
  }

  private joinOption(): { joinLast: boolean } {
    const { groupStart } = this;
    return { joinLast: groupStart !== undefined && this.model.journal.undoStack.length > groupStart };
  }

  /** Objects that the add-in tracks at the moment. */
  get liveReferences(): number {
    return this.dispatcher.liveReferences;
  }

  /**
   * Answers a request as Excel does: counted, with the limits of the platform, and with the faults that were
   * ordered. The promise of a request that hangs never settles.
   * @param flags the flags of the request as office.js sends them
   */
  async answer(text: string, flags: number, platform: 'web' | 'pc'): Promise<Reply> {
    const body = JSON.parse(text) as RequestBody;
    if (isHousekeeping(body)) return { kind: 'answer', text: JSON.stringify(this.execute(body)) };
    this.counters.syncs++;
    const fate = this.faults.next();
    if (fate.kind === 'hang') return new Promise<Reply>(() => undefined);
    if (this.faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.delay));
    if (this.faults.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0) await this.faults.editingEnded();
    const reply = this.respond(text, body, platform, fate);
    this.counters.requests.push({
      bytesIn: byteLength(text),
      bytesOut: reply.kind === 'answer' ? byteLength(reply.text) : 0,
    });
    return reply;
  }

  private respond(
    text: string,
    body: RequestBody,
    platform: 'web' | 'pc',
    fate: ReturnType<Faults['next']>,
  ): Reply {
    if (fate.kind === 'fail') return refusal(fate.code, fate.message);
    if (this.faults.editing) return refusal('InvalidOperationInCellEditMode', CELL_EDIT_MESSAGE);
    const limited = platform === 'web';
    if (limited && text.length > PAYLOAD_LIMIT / 3 && byteLength(text) > PAYLOAD_LIMIT) {
      return refusal('RequestPayloadSizeLimitExceeded', 'The request is larger than 5 MB.');
    }
    const answer = JSON.stringify(this.execute(body));
    if (limited && answer.length > PAYLOAD_LIMIT / 3 && byteLength(answer) > PAYLOAD_LIMIT) {
      return refusal('ResponsePayloadSizeLimitExceeded', 'The response is larger than 5 MB.');
    }
    return { kind: 'answer', text: answer };
  }

  /** Another person in the same workbook. */
  readonly remote = {
    /** Writes values at an address such as `B2:C3`; a single value fills the area. */
    edit: (sheet: string, address: string, values: InputValue | InputValue[][]): void => {
      const target = this.sheet(sheet);
      const area: Area = parseArea(address);
      const matrix = Array.isArray(values)
        ? values
        : Array.from({ length: area.rowCount }, () => new Array<InputValue>(area.columnCount).fill(values));
      this.model.transaction('remote', 'remote edit', () => target.setCells(area, matrix));
    },
    renameSheet: (before: string, after: string): void => {
      this.model.transaction('remote', 'remote rename', () =>
        this.model.renameSheet(this.sheet(before), after),
      );
    },
    deleteSheet: (name: string): void => {
      this.model.transaction('remote', 'remote delete', () => this.model.deleteSheet(this.sheet(name)));
    },
    addSheet: (name: string): void => {
      this.model.transaction('remote', 'remote add', () => void this.model.addSheet(name));
    },
    /** Events don't reach the add-in while on. */
    dropEvents: (on: boolean): void => {
      this.events.dropping = on;
    },
    /** While on, changes are held back; switching it off sends one event for each sheet. */
    mergeEvents: (on: boolean): void => this.events.mergeChanges(on),
  };

  private sheet(name: string) {
    const sheet = this.model.sheetNamed(name);
    if (!sheet) throw itemNotFound(`There is no sheet "${name}".`);
    return sheet;
  }
}

/**
 * Requests that the library sends by itself, in the background: it lets go of tracked objects after `Excel.run`, and
 * says at the start that functions can be called. They are not the add-in's syncs: not counted, and free of faults.
 */
function isHousekeeping(body: RequestBody): boolean {
  return (
    body.Actions.every(
      ({ ActionType: type, Name: name }) =>
        type === ActionType.instantiate ||
        (type === ActionType.method && (name === '_RemoveReference' || name === 'NotifyActionHandlerReady')),
    ) && body.Actions.some(({ ActionType: type }) => type === ActionType.method)
  );
}

/** An error as the answer of a whole request. */
function refusal(code: string, message: string): Reply {
  const number = FAILURES[code];
  if (number !== undefined) return { kind: 'failure', number, message };
  const body: ResponseBody = {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: '', HttpStatusCode: 400, ActionIndex: 0 },
  };
  return { kind: 'answer', text: JSON.stringify(body) };
}

/** A host with a workbook from a file's data, or with an empty one. */
export function createHost(options: HostOptions = {}): ExcelHost {
  const model = options.workbook
    ? WorkbookModel.fromData(options.workbook, options.recalculator)
    : WorkbookModel.blank(options.recalculator);
  return new ExcelHost(model, options);
}
