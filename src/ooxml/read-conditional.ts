import { stripPrefixes } from './formula-text';
import type { ConditionalFormatData, DataValidationData, StyleData } from './workbook-data';
import { child, children, descendants, flag, numeric, serializeXml, type XmlElement } from './xml';
import { decodeXstring } from './xstring';

/**
 * The conditional formats of a sheet, most important first.
 * @param sheet the root of the sheet's part
 * @param styles the differential styles of the workbook
 */
export function readConditionalFormats(
  sheet: XmlElement,
  styles: readonly StyleData[],
  notKept: (kind: string) => void,
): ConditionalFormatData[] {
  const formats: ConditionalFormatData[] = [];
  for (const block of children(sheet, 'conditionalFormatting')) {
    for (const rule of children(block, 'cfRule')) {
      const a = rule.attributes;
      const known = a.type === 'expression' || a.type === 'cellIs';
      const format: ConditionalFormatData = {
        range: (block.attributes.sqref ?? '').trim(),
        type: known ? (a.type as 'expression' | 'cellIs') : 'other',
        priority: numeric(a.priority) ?? formats.length + 1,
        stopIfTrue: flag(a.stopIfTrue),
        formulas: children(rule, 'formula').map((f) => stripPrefixes(decodeXstring(f.text))),
        style: styles[Number(a.dxfId ?? Number.NaN)] ?? {},
      };
      if (a.operator && known) format.operator = a.operator;
      if (!known) format.xml = ruleXml(rule, notKept);
      formats.push(format);
    }
  }
  const newer = descendants(child(sheet, 'extLst'), 'cfRule').filter(
    (rule) => rule.attributes.type !== undefined,
  );
  if (newer.length > 0) notKept('conditional formats of Excel 2010 and later');
  return formats.sort((a, b) => a.priority - b.priority);
}

/** The rule without what is numbered anew on writing, and without what refers to extensions. */
function ruleXml(rule: XmlElement, notKept: (kind: string) => void): string {
  const { dxfId: _style, priority: _priority, stopIfTrue: _stop, ...attributes } = rule.attributes;
  if (child(rule, 'extLst')) notKept('data bar options of Excel 2010 and later');
  return serializeXml({ ...rule, attributes, children: rule.children.filter((c) => c.name !== 'extLst') });
}

const TYPES = ['none', 'list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;
const ERROR_STYLES = ['stop', 'warning', 'information'] as const;

/** The data validations of a sheet, also those that refer to other sheets and are kept as an extension. */
export function readDataValidations(sheet: XmlElement): DataValidationData[] {
  const plain = children(child(sheet, 'dataValidations'), 'dataValidation');
  const newer = descendants(child(sheet, 'extLst'), 'dataValidation');
  return [...plain, ...newer].map((element) => {
    const a = element.attributes;
    const validation: DataValidationData = {
      range: (a.sqref ?? child(element, 'sqref')?.text ?? '').trim(),
      type: TYPES.find((type) => type === a.type) ?? 'none',
      allowBlank: flag(a.allowBlank),
      // The file's attribute says the opposite of its name.
      showDropDown: !flag(a.showDropDown),
      showError: flag(a.showErrorMessage),
      showPrompt: flag(a.showInputMessage),
    };
    if (a.operator) validation.operator = a.operator;
    const formula1 = formulaOf(child(element, 'formula1'));
    if (formula1 !== undefined) validation.formula1 = formula1;
    const formula2 = formulaOf(child(element, 'formula2'));
    if (formula2 !== undefined) validation.formula2 = formula2;
    const errorStyle = ERROR_STYLES.find((style) => style === a.errorStyle);
    if (errorStyle) validation.errorStyle = errorStyle;
    for (const key of ['errorTitle', 'error', 'promptTitle', 'prompt'] as const) {
      if (a[key] !== undefined) validation[key] = decodeXstring(a[key]);
    }
    return validation;
  });
}

/** Extensions wrap the formula in an element of its own. */
function formulaOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const text = (child(element, 'f') ?? element).text;
  return text === '' ? undefined : stripPrefixes(decodeXstring(text));
}
