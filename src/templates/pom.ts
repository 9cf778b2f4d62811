/**
 * The POM template: five years of products and subproducts, the budget that they must match, and the execution of the first
 * year by cuatrimestre, each on a sheet of its own. All that is computed is a native formula.
 */
import type { ChangeSet } from '../domain/change-set';
import type { ComplianceSettings } from '../domain/compliance-model';
import type { Translator } from '../i18n';
import { catalogueSheet } from './catalogue-sheet';
import { budgetSheet } from './pom-budget-sheet';
import { executionSheet } from './pom-execution-sheet';
import { layOutPom } from './pom-layout';
import { planSheet } from './pom-plan-sheet';
import { checkPomRequest, type PomRequest, pomSheets, pomYears, suggestPomSheetName } from './pom-request';
import { settingsSheet } from './settings-sheet';
import type { TemplatePicture, TemplateSpec } from './spec';

/**
 * @param request checked with `checkPomRequest`
 * @param t the language of prompts and input messages; what the sheets say is Spanish
 * @param settings what *Ajustes* begins with in a workbook that has none yet
 */
export function pomTemplate(request: PomRequest, t: Translator, settings?: ComplianceSettings): ChangeSet {
  const layout = layOutPom(request);
  const sheets = pomSheets(request);
  return {
    changes: [
      { kind: 'add-sheet', name: sheets.plan, role: 'plan', activate: true },
      { kind: 'add-sheet', name: sheets.budget, role: 'plan', after: sheets.plan },
      { kind: 'add-sheet', name: sheets.execution, role: 'plan', after: sheets.budget },
      ...settingsSheet(t, settings),
      ...catalogueSheet(t),
      ...planSheet(request, layout, sheets, t),
      ...budgetSheet(request, layout, sheets),
      ...executionSheet(request, layout, sheets, t),
    ],
  };
}

function picture(request: PomRequest): TemplatePicture {
  const [first, second] = pomYears(request);
  const text = (words: string) => ({ text: words, kind: 'text' as const });
  const input = (words = '') => ({ text: words, kind: 'input' as const });
  const formula = (words = '') => ({ text: words, kind: 'formula' as const });
  const product = request.content?.products[0];
  const part = product?.subproducts[0];
  return {
    columns: [10, 26, 12, 10, 12, 10, 12, 12].map((width) => ({ width })),
    rows: [
      { kind: 'title', cells: [text(`PLAN OPERATIVO MULTIANUAL ${first}-${first! + 4}`)] },
      { kind: 'label', cells: [text('Institución'), input(request.institution)] },
      {
        kind: 'header',
        cells: ['', '', '', String(first), '', String(second), '', 'Total'].map(text),
      },
      {
        kind: 'header',
        cells: [
          'Código',
          'Producto / Subproducto',
          'Unidad',
          'Física',
          'Financiera',
          'Física',
          'Financiera',
          'Meta',
        ].map(text),
      },
      {
        kind: 'body',
        cells: [
          input('001'),
          input(product?.name ?? 'Producto'),
          input(product?.unit ?? ''),
          formula('Σ'),
          formula('Σ'),
          formula('Σ'),
          formula('Σ'),
          formula('Σ'),
        ],
      },
      {
        kind: 'body',
        cells: [
          input('001-001'),
          input(part?.name ?? 'Subproducto'),
          input(part?.unit ?? ''),
          input(),
          input(),
          input(),
          input(),
          formula('Σ'),
        ],
      },
      {
        kind: 'total',
        cells: [
          text('TOTAL'),
          text(''),
          text(''),
          text(''),
          formula('Σ'),
          text(''),
          formula('Σ'),
          formula('Σ'),
        ],
      },
    ],
  };
}

export const pomSpec: TemplateSpec<PomRequest> = {
  kind: 'pom',
  countries: ['gt'],
  defaults: (year) => ({
    sheetName: suggestPomSheetName({ year }),
    institution: '',
    year,
    products: 6,
    subproducts: 2,
    programs: 3,
  }),
  check: checkPomRequest,
  suggestSheetName: suggestPomSheetName,
  build: (request, t) => pomTemplate(request, t),
  picture,
};
