import { splitSheet, tryParseArea } from '../model/addresses';
import { invalidArgument } from '../model/errors';
import type { SheetModel } from '../model/sheet-model';
import type { HostContext } from './base';
import { areaOfName } from './names';
import { RangeObject } from './range';

/**
 * A range that is given as an object or as an address; an address without a sheet means the given sheet.
 * @throws HostError InvalidArgument for what is neither, and for sheets that don't exist
 */
export function rangeArgument(host: HostContext, value: unknown, home?: SheetModel): RangeObject {
  if (value instanceof RangeObject) return value;
  if (typeof value !== 'string') throw invalidArgument();
  const { sheet, reference } = splitSheet(value.replace(/^=/, ''));
  const model = sheet === undefined ? home : host.model.sheetNamed(sheet);
  const area = tryParseArea(reference.trim());
  if (model && area) return new RangeObject(host, model, area);
  const named = area ? undefined : areaOfName(host.model, reference, model);
  if (!named) throw invalidArgument();
  return new RangeObject(host, named.sheet, named.area);
}
