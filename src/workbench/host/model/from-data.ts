import type { SheetData, WorkbookData } from '../../../ooxml/workbook-data';
import { type Area, splitList, tryParseArea } from './addresses';
import { SheetModel } from './sheet-model';
import { StyleTable } from './styles';
import type { WorkbookModel } from './workbook-model';

/**
 * Fills an empty model from a file's data. Cells are shared with the data, not copied: both treat them as
 * immutable. Returns whether some formula has no cached result.
 */
export function readData(model: WorkbookModel, data: WorkbookData): boolean {
  model.styles = new StyleTable(data.styles);
  model.date1904 = data.date1904;
  model.notKept = data.notKept.slice();
  model.settings = new Map(data.addInSettings);
  model.structureProtection = data.structureProtected ? {} : undefined;
  let uncalculated = false;
  model.sheets = data.sheets.map((sheet) => {
    const read = readSheet(model, sheet);
    uncalculated = hasUncalculated(read) || uncalculated;
    return read;
  });
  if (model.sheets.length === 0) model.sheets = [new SheetModel(model, model.newId(), 'Hoja1')];
  model.names = data.names.map((name) => {
    const sheetId = name.sheet === undefined ? undefined : model.sheetNamed(name.sheet)?.id;
    return {
      id: model.newId(),
      name: name.name,
      formula: name.formula.replace(/^=/, ''),
      hidden: name.hidden ?? false,
      comment: name.comment ?? '',
      ...(sheetId === undefined ? {} : { sheetId }),
    };
  });
  const active = model.sheets[data.activeSheet];
  if (active && active.visibility === 'visible') model.activate(active);
  return uncalculated;
}

export const areasOf = (text: string): Area[] =>
  splitList(text, ' ').flatMap((part) => tryParseArea(part) ?? []);

function readSheet(model: WorkbookModel, data: SheetData): SheetModel {
  const sheet = new SheetModel(model, model.newId(), data.name);
  sheet.visibility = data.visibility;
  data.rows.forEach((row, r) => {
    // Lists that were copied by spreading hold `undefined` where the file has no row.
    if (row) sheet.rows[r] = row.slice();
  });
  sheet.columns = new Map(data.columns);
  sheet.rowRecords = new Map(data.rowProperties);
  sheet.merges = data.merges.flatMap((reference) => tryParseArea(reference) ?? []);
  sheet.freeze = data.freeze;
  sheet.autoFilter = data.autoFilter === undefined ? undefined : tryParseArea(data.autoFilter);
  sheet.conditionalFormats = data.conditionalFormats
    .slice()
    .sort((a, b) => a.priority - b.priority)
    .flatMap((cf) => {
      const areas = areasOf(cf.range);
      if (areas.length === 0) return [];
      const type = cf.type === 'expression' ? 'custom' : cf.type === 'cellIs' ? 'cellValue' : 'other';
      return [
        {
          id: model.newId(),
          areas,
          type,
          kind: type === 'custom' ? 'Custom' : type === 'cellValue' ? 'CellValue' : kindOfXml(cf.xml ?? ''),
          stopIfTrue: cf.stopIfTrue,
          formulas: cf.formulas,
          style: cf.style,
          ...(cf.operator === undefined ? {} : { operator: cf.operator }),
          ...(cf.xml === undefined ? {} : { xml: cf.xml }),
        } as const,
      ];
    });
  sheet.dataValidations = data.dataValidations.map(({ range, ...rule }) => ({
    ...rule,
    areas: areasOf(range),
  }));
  sheet.tables = data.tables.flatMap((table) => {
    const area = tryParseArea(table.range);
    if (!area) return [];
    const { name, hasHeader, hasTotals } = table;
    return [{ id: model.newId(), name, area, hasHeader, hasTotals, styleName: table.styleName ?? '' }];
  });
  sheet.charts = (data.charts ?? []).map((chart) => ({ ...chart, id: model.newId() }));
  sheet.notes = data.notes.slice();
  sheet.protection = data.protection;
  sheet.tabColor = data.tabColor;
  sheet.pageSetup = data.pageSetup ?? {};
  sheet.showGridlines = data.showGridlines;
  sheet.customProperties = new Map(data.customProperties);
  return sheet;
}

/** The client library's name for a rule that the model keeps as XML. */
function kindOfXml(xml: string): string {
  const type = /\btype="(\w+)"/.exec(xml)?.[1] ?? '';
  const kinds: Record<string, string> = {
    dataBar: 'DataBar',
    colorScale: 'ColorScale',
    iconSet: 'IconSet',
    top10: 'TopBottom',
    aboveAverage: 'PresetCriteria',
    duplicateValues: 'PresetCriteria',
    uniqueValues: 'PresetCriteria',
    containsText: 'ContainsText',
  };
  return kinds[type] ?? 'PresetCriteria';
}

function hasUncalculated(sheet: SheetModel): boolean {
  return sheet.rows.some((row) => row.some((cell) => cell?.formula !== undefined && cell.value === null));
}
