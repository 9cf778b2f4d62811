/**
 * Makes a new workbook of a change set, as data that `ooxml/write-workbook` turns into a file: the way from a template
 * to an .xlsx without Excel. Formulas get no results here; whoever has a recalculator fills them in.
 */
import { type CellRange, columnName, formatLocal, quoteSheet } from '../domain/address';
import type { CellFormat, Change, ChangeSet, Validation, ValidationMessages } from '../domain/change-set';
import { nameFormula } from '../domain/defined-name';
import { blankSheet, blankWorkbook } from '../ooxml/blank-workbook';
import type {
  CellData,
  ConditionalFormatData,
  DataValidationData,
  SheetData,
  StyleData,
  WorkbookData,
} from '../ooxml/workbook-data';
import { chartData } from './charts';

/** The key of the worksheet custom property by which our sheets are known (see the Excel adapter). */
const ROLE_KEY = 'pondera.role';

const PAPER = { letter: 1, legal: 5, a4: 9 } as const;

/**
 * @param changeSet must add every sheet that it writes to
 * @throws RangeError for changes that need a workbook that is already there: marks, removing sheets, unknown sheets
 */
export function changeSetToWorkbook(changeSet: ChangeSet): WorkbookData {
  const builder = new WorkbookBuilder();
  for (const change of changeSet.changes) builder.apply(change);
  return builder.finish();
}

class WorkbookBuilder {
  readonly #workbook: WorkbookData = blankWorkbook();
  /** The format of each cell so far, by sheet; turned into styles at the end. */
  readonly #formats = new Map<string, Map<number, Map<number, CellFormat>>>();
  readonly #sharedRoles = new Set<string>();
  /** The same two formats joined give the same object, so that styles stay few. */
  readonly #joined = new Map<CellFormat | null, Map<CellFormat, CellFormat>>();

  apply(change: Change): void {
    switch (change.kind) {
      case 'add-sheet':
      case 'own-sheet':
        this.#addSheet(change);
        return;
      case 'shared-sheet':
        // Several templates in one workbook share the sheet: the first brings it.
        if (this.#sharedRoles.has(change.role)) return;
        this.#sharedRoles.add(change.role);
        this.#addSheet({ kind: 'add-sheet', name: change.name, role: change.role });
        for (const own of change.changes) this.apply(own);
        return;
      case 'name': {
        const { names } = this.#workbook;
        const key = change.name.toLowerCase();
        if (names.some((name) => name.sheet === undefined && name.name.toLowerCase() === key)) return;
        this.#sheet(change.range.sheet);
        names.push({ name: change.name, formula: nameFormula(change.range, change.growing).slice(1) });
        return;
      }
      case 'column-hidden': {
        const { columns } = this.#sheet(change.sheet);
        for (let c = change.column; c < change.column + change.columnCount; c++) {
          columns.set(c, { ...columns.get(c), hidden: true });
        }
        return;
      }
      case 'chart': {
        const sheet = this.#sheet(change.sheet);
        sheet.charts = [...(sheet.charts ?? []), chartData(change.chart)];
        return;
      }
      case 'write':
        this.#write(change);
        return;
      case 'format':
        for (const range of change.ranges) this.#format(range, change.format);
        return;
      case 'column-width': {
        const sheet = this.#sheet(change.sheet);
        for (let c = 0; c < change.columnCount; c++) {
          const column = change.column + c;
          sheet.columns.set(column, { ...sheet.columns.get(column), width: change.width });
        }
        return;
      }
      case 'row-height': {
        const sheet = this.#sheet(change.sheet);
        for (let r = 0; r < change.rowCount; r++) {
          sheet.rowProperties.set(change.row + r, { height: change.height });
        }
        return;
      }
      case 'merge':
        this.#sheet(change.range.sheet).merges.push(formatLocal(change.range));
        return;
      case 'freeze':
        this.#sheet(change.sheet).freeze = { rows: change.rows, columns: change.columns };
        return;
      case 'validation':
        this.#validate(change.ranges, change.validation, change.messages);
        return;
      case 'conditional-format':
        this.#conditionalFormat(change.format);
        return;
      case 'auto-filter':
        this.#sheet(change.range.sheet).autoFilter = formatLocal(change.range);
        return;
      case 'print': {
        const rows = change.repeatRows;
        const columns = change.repeatColumns;
        if (change.area) {
          const { row, column, rowCount, columnCount } = change.area;
          const first = `$${columnName(column)}$${row + 1}`;
          const last = `$${columnName(column + columnCount - 1)}$${row + rowCount}`;
          const formula = `${quoteSheet(change.sheet)}!${first}:${last}`;
          this.#workbook.names.push({ name: 'Print_Area', formula, sheet: change.sheet });
        }
        this.#sheet(change.sheet).pageSetup = {
          landscape: change.landscape,
          paper: PAPER[change.paper],
          fitToWidth: change.fitToWidth,
          fitToHeight: change.fitToHeight ?? 0,
          ...(rows ? { repeatRows: `$${rows.first + 1}:$${rows.last + 1}` } : {}),
          ...(columns ? { repeatColumns: `$${columnName(columns.first)}:$${columnName(columns.last)}` } : {}),
        };
        return;
      }
      case 'setting':
        // As Excel keeps it: the JSON of the text that it is given.
        this.#workbook.addInSettings.set(change.key, JSON.stringify(change.value));
        return;
      // A new workbook has no marks of ours.
      case 'clear-marks':
        return;
      case 'mark':
      case 'remove-own-sheet':
        throw new RangeError(`${change.kind} needs a workbook that is already there`);
    }
  }

  finish(): WorkbookData {
    const styles = new Map<CellFormat, number>();
    for (const sheet of this.#workbook.sheets) {
      for (const [row, columns] of this.#formats.get(sheet.name) ?? []) {
        for (const [column, format] of columns) {
          let style = styles.get(format);
          if (style === undefined) {
            style = this.#workbook.styles.push(styleOf(format)) - 1;
            styles.set(format, style);
          }
          this.#cell(sheet, row, column).style = style;
        }
      }
    }
    return this.#workbook;
  }

  #addSheet(change: Extract<Change, { kind: 'add-sheet' | 'own-sheet' }>): void {
    const { sheets } = this.#workbook;
    const name = change.name.toLocaleLowerCase();
    if (sheets.some((sheet) => sheet.name.toLocaleLowerCase() === name)) {
      throw new RangeError(`the sheet ${change.name} is added twice`);
    }
    const sheet: SheetData = {
      ...blankSheet(change.name),
      customProperties: new Map([[ROLE_KEY, change.role]]),
      ...(change.tabColor ? { tabColor: change.tabColor.toUpperCase() } : {}),
    };
    const after = change.kind === 'add-sheet' && change.after;
    const place = after ? sheets.findIndex((other) => other.name === after) + 1 : sheets.length;
    sheets.splice(place, 0, sheet);
    if (change.activate) this.#workbook.activeSheet = place;
  }

  #sheet(name: string): SheetData {
    const sheet = this.#workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new RangeError(`the change set doesn't add the sheet ${name}`);
    return sheet;
  }

  #cell(sheet: SheetData, row: number, column: number): CellData {
    let cells = sheet.rows[row];
    if (!cells) {
      cells = [];
      sheet.rows[row] = cells;
    }
    let cell = cells[column];
    if (!cell) {
      cell = { value: null, style: 0 };
      cells[column] = cell;
    }
    return cell;
  }

  #write({ sheet: name, row, column, cells }: Extract<Change, { kind: 'write' }>): void {
    const sheet = this.#sheet(name);
    cells.forEach((inputs, r) => {
      inputs.forEach((input, c) => {
        if (input === null) return;
        const cell = this.#cell(sheet, row + r, column + c);
        const isFormula = typeof input === 'string' && input.startsWith('=');
        if (isFormula) cell.formula = input;
        else delete cell.formula;
        // As typed: an apostrophe in front says "text" and is no part of it.
        const isQuoted = typeof input === 'string' && input.startsWith("'");
        cell.value = isFormula || input === '' ? null : isQuoted ? input.slice(1) : input;
      });
    });
  }

  #format(range: CellRange, format: CellFormat): void {
    this.#sheet(range.sheet);
    let rows = this.#formats.get(range.sheet);
    if (!rows) {
      rows = new Map();
      this.#formats.set(range.sheet, rows);
    }
    for (let row = range.row; row < range.row + range.rowCount; row++) {
      let columns = rows.get(row);
      if (!columns) {
        columns = new Map();
        rows.set(row, columns);
      }
      for (let column = range.column; column < range.column + range.columnCount; column++) {
        columns.set(column, this.#join(columns.get(column) ?? null, format));
      }
    }
  }

  #join(before: CellFormat | null, added: CellFormat): CellFormat {
    let known = this.#joined.get(before);
    if (!known) {
      known = new Map();
      this.#joined.set(before, known);
    }
    let joined = known.get(added);
    if (!joined) {
      joined = { ...before, ...added };
      known.set(added, joined);
    }
    return joined;
  }

  #validate(ranges: readonly CellRange[], validation: Validation, messages: ValidationMessages): void {
    for (const [name, own] of bySheet(ranges)) {
      this.#sheet(name).dataValidations.push({
        range: own.map(formatLocal).join(' '),
        ...criteriaOf(validation),
        allowBlank: true,
        showDropDown: true,
        errorStyle: messages.style,
        showError: true,
        errorTitle: messages.title,
        error: messages.message,
        showPrompt: messages.prompt !== undefined,
        ...(messages.promptTitle === undefined ? {} : { promptTitle: messages.promptTitle }),
        ...(messages.prompt === undefined ? {} : { prompt: messages.prompt }),
      });
    }
  }

  #conditionalFormat(format: Extract<Change, { kind: 'conditional-format' }>['format']): void {
    const { conditionalFormats } = this.#sheet(format.range.sheet);
    const rule: ConditionalFormatData = {
      range: formatLocal(format.range),
      type: 'expression',
      priority: conditionalFormats.length + 1,
      stopIfTrue: false,
      formulas: [format.formula.replace(/^=/, '')],
      style: {
        ...(format.fill ? { fill: format.fill.toUpperCase() } : {}),
        ...(format.fontColor || format.bold
          ? {
              font: {
                ...(format.fontColor ? { color: format.fontColor.toUpperCase() } : {}),
                ...(format.bold ? { bold: true } : {}),
              },
            }
          : {}),
        ...(format.numberFormat ? { numberFormat: format.numberFormat } : {}),
      },
    };
    conditionalFormats.push(rule);
  }
}

function bySheet(ranges: readonly CellRange[]): Map<string, CellRange[]> {
  const groups = new Map<string, CellRange[]>();
  for (const range of ranges) {
    const group = groups.get(range.sheet);
    if (group) group.push(range);
    else groups.set(range.sheet, [range]);
  }
  return groups;
}

function criteriaOf(
  validation: Validation,
): Pick<DataValidationData, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (validation.kind) {
    case 'list':
      return { type: 'list', formula1: `"${validation.items.join(',')}"` };
    case 'list-from':
      return { type: 'list', formula1: validation.source.replace(/^=/, '') };
    case 'custom':
      return { type: 'custom', formula1: validation.formula.replace(/^=/, '') };
    case 'decimal': {
      const { minimum, maximum } = validation;
      if (minimum !== undefined && maximum !== undefined) {
        return { type: 'decimal', operator: 'between', formula1: `${minimum}`, formula2: `${maximum}` };
      }
      return minimum !== undefined
        ? { type: 'decimal', operator: 'greaterThanOrEqual', formula1: `${minimum}` }
        : { type: 'decimal', operator: 'lessThanOrEqual', formula1: `${maximum ?? 0}` };
    }
  }
}

function styleOf(format: CellFormat): StyleData {
  const style: StyleData = {};
  if (format.numberFormat !== undefined) style.numberFormat = format.numberFormat;
  const font: NonNullable<StyleData['font']> = {};
  if (format.bold) font.bold = true;
  if (format.italic) font.italic = true;
  if (format.fontColor) font.color = format.fontColor.toUpperCase();
  if (format.fontSize) font.size = format.fontSize;
  if (Object.keys(font).length > 0) style.font = font;
  if (format.fill) style.fill = format.fill.toUpperCase();
  if (format.horizontal && format.horizontal !== 'General') {
    style.horizontal = format.horizontal.toLowerCase() as 'left' | 'center' | 'right';
  }
  if (format.vertical) style.vertical = format.vertical.toLowerCase() as 'top' | 'center' | 'bottom';
  if (format.wrap) style.wrap = true;
  if (format.indent) style.indent = format.indent;
  if (format.borders || format.bottomBorder) {
    const thin = format.borders ? { style: 'thin', color: format.borders.toUpperCase() } : undefined;
    const strong = format.bottomBorder
      ? { style: 'medium', color: format.bottomBorder.toUpperCase() }
      : undefined;
    style.border = {
      ...(thin ? { left: thin, right: thin, top: thin, bottom: thin } : {}),
      ...(strong ? { bottom: strong } : {}),
    };
  }
  if (format.locked !== undefined) style.locked = format.locked;
  return style;
}
