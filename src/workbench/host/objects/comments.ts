import { type Area, contains } from '../model/addresses';
import { HostError, invalidArgument, itemNotFound } from '../model/errors';
import { assertUnprotected } from '../model/protection';
import type { SheetModel } from '../model/sheet-model';
import type { CommentRecord, NoteRecord } from '../model/types';
import { rangeArgument } from './arguments';
import { HostCollection, type HostContext, HostObject } from './base';
import { RangeObject } from './range';

const cellOf = (record: { row: number; column: number }): Area => ({
  row: record.row,
  column: record.column,
  rowCount: 1,
  columnCount: 1,
});

/** A comment or a note goes onto one cell. */
function targetCell(host: HostContext, value: unknown, home?: SheetModel): RangeObject {
  const range = rangeArgument(host, value, home ?? host.model.activeSheet);
  if (range.area.rowCount !== 1 || range.area.columnCount !== 1) throw invalidArgument();
  return range;
}

function assertFree(sheet: SheetModel, row: number, column: number): void {
  const taken = [...sheet.comments, ...sheet.notes].some((c) => c.row === row && c.column === column);
  if (taken) throw new HostError('ItemAlreadyExists', 'The cell already has a comment or a note.', 409);
}

export class CommentCollectionObject extends HostCollection<CommentObject> {
  readonly className = 'CommentCollection';

  constructor(
    host: HostContext,
    private readonly sheet?: SheetModel,
  ) {
    super(host);
  }
  list(): CommentObject[] {
    const sheets = this.sheet ? [this.sheet] : this.host.model.sheets;
    return sheets.flatMap((sheet) => sheet.comments.map((c) => new CommentObject(this.host, sheet, c.id)));
  }
  add(cell: unknown, content: unknown): CommentObject {
    const { sheet, area } = targetCell(this.host, cell, this.sheet);
    assertUnprotected(sheet);
    assertFree(sheet, area.row, area.column);
    const text =
      typeof content === 'string'
        ? content
        : String((content as { richContent?: string })?.richContent ?? '');
    const id = this.host.model.newId();
    const { row, column } = area;
    const record: CommentRecord = {
      id,
      row,
      column,
      author: this.host.userName,
      text,
      resolved: false,
      replies: [],
    };
    sheet.put('comments', [...sheet.comments, record]);
    return new CommentObject(this.host, sheet, id);
  }
  getItemOrNullObject(id: string): CommentObject | null {
    return this.list().find((comment) => comment.id === id) ?? null;
  }
  getItem(id: string): CommentObject {
    const item = this.getItemOrNullObject(id);
    if (!item) throw itemNotFound();
    return item;
  }
  getItemByCell(cell: unknown): CommentObject {
    const { sheet, area } = targetCell(this.host, cell, this.sheet);
    const record = sheet.comments.find((c) => contains(area, c.row, c.column));
    if (!record) throw itemNotFound();
    return new CommentObject(this.host, sheet, record.id);
  }
}

export class CommentObject extends HostObject {
  readonly className = 'Comment';

  constructor(
    host: HostContext,
    private readonly sheet: SheetModel,
    private readonly recordId: string,
  ) {
    super(host);
  }
  override identity() {
    return { Id: this.recordId };
  }
  get id(): string {
    return this.recordId;
  }
  private get record(): CommentRecord {
    const record = this.sheet.comments.find((c) => c.id === this.id);
    if (!record) throw itemNotFound();
    return record;
  }
  private change(patch: Partial<CommentRecord>): void {
    this.sheet.put(
      'comments',
      this.sheet.comments.map((c) => (c.id === this.id ? { ...c, ...patch } : c)),
    );
  }
  get content(): string {
    return this.record.text;
  }
  set content(value: string) {
    this.change({ text: String(value) });
  }
  get authorName(): string {
    return this.record.author;
  }
  get resolved(): boolean {
    return this.record.resolved;
  }
  set resolved(value: boolean) {
    this.change({ resolved: value });
  }
  getLocation(): RangeObject {
    return new RangeObject(this.host, this.sheet, cellOf(this.record));
  }
  delete(): void {
    this.sheet.put(
      'comments',
      this.sheet.comments.filter((c) => c.id !== this.id),
    );
  }
}

/** Notes: what used to be called comments. They have no ids; their cell names them. */
export class NoteCollectionObject extends HostCollection<NoteObject> {
  readonly className = 'NoteCollection';

  constructor(
    host: HostContext,
    private readonly sheet?: SheetModel,
  ) {
    super(host);
  }
  list(): NoteObject[] {
    const sheets = this.sheet ? [this.sheet] : this.host.model.sheets;
    return sheets.flatMap((sheet) =>
      sheet.notes.map((n) => new NoteObject(this.host, sheet, n.row, n.column)),
    );
  }
  add(cell: unknown, content: string): NoteObject {
    const { sheet, area } = targetCell(this.host, cell, this.sheet);
    assertUnprotected(sheet);
    assertFree(sheet, area.row, area.column);
    const { row, column } = area;
    const note: NoteRecord = { row, column, author: this.host.userName, text: String(content) };
    sheet.put('notes', [...sheet.notes, note]);
    return new NoteObject(this.host, sheet, row, column);
  }
  getItemOrNullObject(cell: unknown): NoteObject | null {
    const { sheet, area } = targetCell(this.host, cell, this.sheet);
    return sheet.noteAt(area.row, area.column)
      ? new NoteObject(this.host, sheet, area.row, area.column)
      : null;
  }
  getItem(cell: unknown): NoteObject {
    const item = this.getItemOrNullObject(cell);
    if (!item) throw itemNotFound();
    return item;
  }
}

export class NoteObject extends HostObject {
  readonly className = 'Note';

  constructor(
    host: HostContext,
    private readonly sheet: SheetModel,
    private readonly row: number,
    private readonly column: number,
  ) {
    super(host);
  }
  private get record(): NoteRecord {
    const record = this.sheet.noteAt(this.row, this.column);
    if (!record) throw itemNotFound();
    return record;
  }
  get content(): string {
    return this.record.text;
  }
  set content(value: string) {
    const { record } = this;
    this.sheet.put(
      'notes',
      this.sheet.notes.map((n) => (n === record ? { ...n, text: String(value) } : n)),
    );
  }
  get authorName(): string {
    return this.record.author;
  }
  get visible(): boolean {
    return false;
  }
  getLocation(): RangeObject {
    return new RangeObject(this.host, this.sheet, cellOf(this.record));
  }
  delete(): void {
    const { record } = this;
    this.sheet.put(
      'notes',
      this.sheet.notes.filter((n) => n !== record),
    );
  }
}
