import { valueAt } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { recognise } from '../../src/recognition';
import { fichaDtp5Spec } from '../../src/templates/ficha-dtp5';
import { FORM } from '../../src/templates/ficha-form';
import { fichaMirSpec, fichaMirTemplate, mirLayout } from '../../src/templates/ficha-mir';
import {
  checkFichas,
  type FichaMirRequest,
  fichaSheetNames,
  type MirContent,
} from '../../src/templates/ficha-request';
import { fixtures } from '../agreement/ficha.fixtures';
import { settingsAt, withSettings } from '../agreement/report-checks';
import { indicatorsOf, snapshotOf } from '../recognition/support';
import { startAddIn } from '../support/add-in';

const CONTENT: MirContent = {
  responsibleUnit: 'Dirección de prueba',
  level: 'Propósito',
  summary: 'Se atiende lo solicitado',
  name: 'Porcentaje de solicitudes atendidas',
  definition: 'Mide lo atendido',
  dimension: 'Eficacia',
  kind: 'Estratégico',
  method: '(A / B) × 100',
  variables: 'A: atendidas; B: recibidas',
  unit: 'Porcentaje',
  frequency: '4 - Trimestral',
  direction: 'Ascendente',
  behavior: 'Constante',
  baselineValue: 0.7,
  baselineYear: 2025,
  annualTarget: 0.8,
  verification: 'Registro',
  assumptions: 'Hay demanda',
  numberFormat: '0.0%',
  entries: [
    { programmed: 0.8, numerator: 72, denominator: 95 },
    { programmed: 0.8, numerator: 0, denominator: 0 },
    { programmed: 0.8 },
    { programmed: 0.8 },
  ],
};

const REQUEST: FichaMirRequest = { ...fichaMirSpec.defaults(2026), content: [CONTENT] };
const layout = mirLayout('quarter');
const { column, firstPeriod } = layout.places;
const changes = { changes: withSettings(fichaMirTemplate(REQUEST).changes, settingsAt(8)) };

describe('a request', () => {
  test.each([fichaMirSpec, fichaDtp5Spec])('$kind: the defaults are fine', (spec) => {
    expect((spec.check as typeof checkFichas)(spec.defaults(2026) as FichaMirRequest, [])).toEqual([]);
  });

  test.each<[string, Partial<FichaMirRequest>, string, string]>([
    ['a year that is none', { year: 1 }, 'year', 'yearOutOfRange'],
    ['no fichas', { fichas: 0 }, 'fichas', 'noFichas'],
    ['half a ficha', { fichas: 0.5 }, 'fichas', 'notACount'],
    ['10,000 fichas', { fichas: 10_000 }, 'fichas', 'tooManyFichas'],
    ['a name that exists', { sheetName: 'PLAN' }, 'sheetName', 'nameTaken'],
    ['a name whose third sheet exists', { sheetName: 'Otro', fichas: 3 }, 'sheetName', 'nameTaken'],
    ['a long name', { sheetName: 'x'.repeat(40) }, 'sheetName', 'nameTooLong'],
  ])('%s', (_, own, field, messageId) => {
    const problems = checkFichas({ ...fichaMirSpec.defaults(2026), ...own }, ['Plan', 'otro 3']);
    expect(problems).toMatchObject([{ field, messageId }]);
    const words = createTranslator('es-MX').t(`template.problems.${messageId}`, problems[0]!.params);
    expect(words).not.toContain('template.problems');
  });

  test('proposes a name of which all sheets are free', () => {
    const request = { ...fichaMirSpec.defaults(2026), fichas: 3 };
    const sheetName = fichaMirSpec.suggestSheetName(request, ['mir 2026 3']);
    expect(fichaSheetNames({ ...request, sheetName })).toEqual([
      'MIR 2026 (2)',
      'MIR 2026 (2) 2',
      'MIR 2026 (2) 3',
    ]);
  });
});

test('the formulas use nothing volatile, no array constants and no sheet names', () => {
  const texts = fixtures
    .flatMap((fixture) => fixture.changeSet().changes)
    .flatMap((change) =>
      change.kind === 'write' && /^(MIR|DTP5)/.test(change.sheet)
        ? change.cells
            .flat()
            .filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('='))
        : [],
    );
  expect(texts.length).toBeGreaterThan(500);
  for (const text of texts) {
    expect(text).not.toMatch(/\b(OFFSET|INDIRECT|TODAY|NOW|LET|XLOOKUP|FILTER|UNIQUE)\(/);
    expect(text).not.toMatch(/[!{}@]/);
    expect(text.length).toBeLessThan(8_000);
  }
});

describe('72 of 95 requests, then none at all, against 80 %, corte in September', () => {
  const snapshot = snapshotOf(changes);
  const sheet = snapshot.sheets[0]!;

  test.each([
    ['the first quarter', firstPeriod, column.compliance, 72 / 95 / 0.8],
    ['its light', firstPeriod, column.compliance + 1, 'Verde'],
    ['0 of 0', firstPeriod + 1, column.compliance, 'Sin demanda'],
    ['the third, not reported', firstPeriod + 2, column.compliance, 'Sin reporte'],
    ['the fourth, pending', firstPeriod + 3, column.compliance, 'Pendiente'],
    ['the result', layout.result, FORM.right + 1, 72 / 95],
    ['compliance to date: one of two owed', layout.compliance, FORM.right + 1, 72 / 95 / 0.8 / 2],
    ['the light to date', layout.light, FORM.right + 1, 'Rojo'],
    ['the targets', layout.targetCheck, FORM.right + 1, 'Las metas intermedias dan la anual'],
  ])('%s', (_, row, place, expected) => {
    const value = valueAt(sheet, row, place);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });

  test('is read back in full', () => {
    const [plan] = recognise(snapshot);
    const { fields } = plan!.ficha!;
    expect(fields.size).toBe(22);
    expect(fields.get('assumptions')!.value).toMatchObject({ text: 'Hay demanda' });
    expect(plan!.areas[0]!.name).toBe('Dirección de prueba');
    expect(indicatorsOf(plan!)[0]).toMatchObject({ strategic: true, baseline: { value: 70 } });
  });
});

test('a row inserted within the table and another label above keep the formulas right', async () => {
  const addIn = await startAddIn();
  try {
    await addIn.workbook.apply(changes);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(REQUEST.sheetName);
      sheet.getRange(`${firstPeriod + 3}:${firstPeriod + 3}`).insert('Down' as Excel.InsertShiftDirection);
      sheet.getRange('6:6').insert('Down' as Excel.InsertShiftDirection);
      sheet.getRange('A6:B6').values = [['Programa', 'P001']];
      await context.sync();
    });
    const snapshot = await addIn.workbook.readSnapshot();
    const sheet = snapshot.sheets.find(({ name }) => name === REQUEST.sheetName)!;
    expect(valueAt(sheet, layout.compliance + 1, FORM.right + 1)).toBeCloseTo(72 / 95 / 0.8 / 2, 12);
    expect(recognise(snapshot)[0]).toMatchObject({ type: 'FICHA', layout: 'template' });
  } finally {
    addIn.close();
  }
});
