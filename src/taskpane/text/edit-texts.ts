/** How the contents of cells are written in a preview. */
import { contentOf } from '../../domain/cell-content';
import type { CellContent, CellEdit } from '../../domain/edit';
import { isPercentFormat } from '../../domain/edit-decision';
import type { MessageParam } from '../../domain/finding';
import { isCellError } from '../../domain/snapshot';
import type { Translator } from '../../i18n';

function contentText(t: Translator, { value, formula }: CellContent, percent: boolean): string {
  if (value === null || value === '') return formula ?? t.t('preview.blank');
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return t.t(`preview.${value}`);
  if (typeof value === 'string') return value;
  return percent ? t.number(Number((100 * value).toPrecision(15)), 'percent') : t.number(value);
}

function shownText(t: Translator, shown: MessageParam): string {
  return t.param(shown) || t.t('preview.blank');
}

/** Before and after of an edit, as the sheet would write them. */
export function editTexts(
  t: Translator,
  edit: CellEdit,
): { readonly before: string; readonly after: string } {
  const percent = edit.numberFormat !== undefined && isPercentFormat(edit.numberFormat);
  return {
    before: edit.shown ? shownText(t, edit.shown.before) : contentText(t, edit.before, percent),
    after: edit.shown ? shownText(t, edit.shown.after) : contentText(t, contentOf(edit.after), percent),
  };
}
