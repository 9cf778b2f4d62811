import type { CellValueData } from '../../ooxml/workbook-data';
import { formatArea } from './model/addresses';
import type { SheetModel } from './model/sheet-model';
import type { ChangeSource, ModelEvent } from './model/types';

/** The events that can be registered: method on the wire → the member of the library and the number of the event. */
export const EVENTS: Readonly<Record<string, Readonly<Record<string, { member: string; type: number }>>>> = {
  Worksheet: {
    _RegisterDataChangedEvent: { member: 'onChanged', type: 10 },
    _RegisterActivatedEvent: { member: 'onActivated', type: 11 },
    _RegisterDeactivatedEvent: { member: 'onDeactivated', type: 12 },
    _RegisterSelectionChangedEvent: { member: 'onSelectionChanged', type: 14 },
    _RegisterCalculatedEvent: { member: 'onCalculated', type: 16 },
    _RegisterFormatChangedEvent: { member: 'onFormatChanged', type: 18 },
    _RegisterRowHiddenChangedEvent: { member: 'onRowHiddenChanged', type: 22 },
    _RegisterProtectionChangedEvent: { member: 'onProtectionChanged', type: 24 },
    _RegisterEventNameChanged: { member: 'onNameChanged', type: 25 },
    _RegisterEventVisibilityChanged: { member: 'onVisibilityChanged', type: 26 },
  },
  WorksheetCollection: {
    _RegisterDataChangedEvent: { member: 'onChanged', type: 10 },
    _RegisterActivatedEvent: { member: 'onActivated', type: 11 },
    _RegisterDeactivatedEvent: { member: 'onDeactivated', type: 12 },
    _RegisterAddedEvent: { member: 'onAdded', type: 13 },
    _RegisterSelectionChangedEvent: { member: 'onSelectionChanged', type: 14 },
    _RegisterDeletedEvent: { member: 'onDeleted', type: 15 },
    _RegisterCalculatedEvent: { member: 'onCalculated', type: 16 },
    _RegisterFormatChangedEvent: { member: 'onFormatChanged', type: 18 },
    _RegisterRowHiddenChangedEvent: { member: 'onRowHiddenChanged', type: 22 },
    _RegisterProtectionChangedEvent: { member: 'onProtectionChanged', type: 24 },
    _RegisterEventNameChanged: { member: 'onNameChanged', type: 25 },
    _RegisterEventVisibilityChanged: { member: 'onVisibilityChanged', type: 26 },
    _RegisterEventMoved: { member: 'onMoved', type: 27 },
  },
};

/** The category of event messages. */
const EVENT_CATEGORY = 65536;
/** The category and number of the message that runs a ribbon function in a shared runtime. */
const ACTION_CATEGORY = 2;
const ACTION_INVOKED = 1000;

/** One message to the add-in, in the order of the wire: category, type, target, JSON, id, whether it is remote. */
export type RichMessage = readonly [number, number, string, string, number, boolean];

type Payload = Record<string, unknown>;

/** Keeps who listens for what, and turns the model's events into the library's messages. */
export class EventHub {
  private readonly registered = new Map<string, number>();
  private readonly outlets = new Set<(message: RichMessage) => void>();
  private readonly selectionOutlets = new Set<() => void>();
  private nextId = 1;
  private merged: Map<SheetModel, ModelEvent & { type: 'cells-changed' }> | undefined;
  /** Events are lost, as happens in real life (office-js #1760, #3888). */
  dropping = false;
  enabled = true;

  register(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    this.registered.delete(`${type}|${target}`);
  }

  get registrations(): readonly string[] {
    return [...this.registered.keys()];
  }

  /** Gives every message for the add-in to a transport. */
  onMessage(outlet: (message: RichMessage) => void): () => void {
    this.outlets.add(outlet);
    return () => this.outlets.delete(outlet);
  }

  /** Tells a transport that the selection changed; that event has a channel of its own. */
  onSelection(outlet: () => void): () => void {
    this.selectionOutlets.add(outlet);
    return () => this.selectionOutlets.delete(outlet);
  }

  /** While on, changes of cells are held back and then told as one change of the surrounding area. */
  mergeChanges(on: boolean): void {
    if (on) {
      this.merged ??= new Map();
      return;
    }
    const held = this.merged;
    this.merged = undefined;
    for (const event of held?.values() ?? []) this.take(event);
  }

  /** Runs a function of the ribbon in a shared runtime. */
  invokeAction(name: string, argument: string): void {
    this.post([ACTION_CATEGORY, ACTION_INVOKED, '', JSON.stringify([name, argument]), this.nextId++, false]);
  }

  take(event: ModelEvent): void {
    if (this.dropping || !this.enabled) return;
    switch (event.type) {
      case 'cells-changed':
        this.cellsChanged(event);
        return;
      case 'structure-changed': {
        const { axis, at, count } = event.shift;
        const whole =
          axis === 'row'
            ? { row: at, column: 0, rowCount: Math.abs(count), columnCount: 16_384 }
            : { row: 0, column: at, rowCount: 1_048_576, columnCount: Math.abs(count) };
        const changeType = `${axis === 'row' ? 'Row' : 'Column'}${count > 0 ? 'Inserted' : 'Deleted'}`;
        this.tell(10, event.sheet, event.source, {
          address: formatArea(whole),
          changeType,
          triggerSource: triggerSource(event.source),
        });
        return;
      }
      case 'formats-changed':
        for (const range of event.ranges)
          this.tell(18, event.sheet, event.source, { address: formatArea(range) });
        return;
      case 'rows-hidden':
        this.tell(22, event.sheet, event.source, {
          address: formatArea(event.range),
          changeType: event.hidden ? 'Hidden' : 'Unhidden',
        });
        return;
      case 'sheet-added':
        this.tell(13, event.sheet, event.source, {});
        return;
      case 'sheet-deleted':
        this.tell(15, event.sheet, event.source, {});
        return;
      case 'sheet-renamed':
        this.tell(25, event.sheet, event.source, {
          nameBefore: event.before,
          nameAfter: event.sheet.name,
        });
        return;
      case 'sheet-moved':
        this.tell(27, event.sheet, event.source, {
          positionBefore: event.before,
          positionAfter: event.after,
        });
        return;
      case 'sheet-visibility':
        this.tell(26, event.sheet, event.source, {
          visibilityBefore: capital(event.before),
          visibilityAfter: capital(event.sheet.visibility),
        });
        return;
      case 'sheet-protection':
        this.tell(24, event.sheet, event.source, {
          isProtected: event.sheet.protection !== undefined,
        });
        return;
      case 'sheet-activated':
        if (event.previous) this.tell(12, event.previous, 'user', {});
        this.tell(11, event.sheet, 'user', {});
        return;
      case 'selection-changed':
        this.tell(14, event.sheet, 'user', { address: event.ranges.map(formatArea).join(',') });
        for (const outlet of this.selectionOutlets) outlet();
        return;
      case 'calculated':
        for (const range of event.ranges) this.tell(16, event.sheet, 'user', { address: formatArea(range) });
        return;
      case 'other-changed':
        return;
    }
  }

  private cellsChanged(event: ModelEvent & { type: 'cells-changed' }): void {
    if (this.merged) {
      const before = this.merged.get(event.sheet);
      const { sheet, source } = event;
      const ranges = before ? [surround([...before.ranges, ...event.ranges])] : event.ranges;
      this.merged.set(sheet, { type: 'cells-changed', sheet, ranges, source });
      return;
    }
    const payload: Payload = {
      address: event.ranges.map(formatArea).join(','),
      changeType: 'RangeEdited',
      triggerSource: triggerSource(event.source),
      shiftDirection: 'None',
    };
    if (event.valueBefore !== undefined) {
      payload.valueBefore = wireValue(event.valueBefore);
      payload.valueAfter = wireValue(event.valueAfter ?? null);
      payload.valueTypeBefore = valueType(event.valueBefore);
      payload.valueTypeAfter = valueType(event.valueAfter ?? null);
    }
    this.tell(10, event.sheet, event.source, payload);
  }

  /** Sends an event to those who listen on the sheet, and to those who listen on all sheets. */
  private tell(type: number, sheet: SheetModel, source: ChangeSource, payload: Payload): void {
    const message = JSON.stringify({
      ...payload,
      ...(payload.address === undefined ? {} : { referenceId: `${sheet.id}!${payload.address}` }),
      worksheetId: sheet.id,
      source: source === 'remote' ? 'Remote' : 'Local',
    });
    for (const target of [sheet.id, 'Workbook']) {
      if (this.registered.has(`${type}|${target}`)) {
        this.post([EVENT_CATEGORY, type, target, message, this.nextId++, source === 'remote']);
      }
    }
  }

  private post(message: RichMessage): void {
    for (const outlet of this.outlets) outlet(message);
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const triggerSource = (source: ChangeSource) => (source === 'addin' ? 'ThisLocalAddin' : 'Unknown');

function surround(areas: readonly { row: number; column: number; rowCount: number; columnCount: number }[]) {
  const row = Math.min(...areas.map((a) => a.row));
  const column = Math.min(...areas.map((a) => a.column));
  return {
    row,
    column,
    rowCount: Math.max(...areas.map((a) => a.row + a.rowCount)) - row,
    columnCount: Math.max(...areas.map((a) => a.column + a.columnCount)) - column,
  };
}

/** A value as the library shows it: a blank is an empty text, an error its name. */
export function wireValue(value: CellValueData): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

export function valueType(value: CellValueData): string {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
}
