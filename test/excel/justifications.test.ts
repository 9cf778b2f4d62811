/** Justifications through the real office.js: what they outlive, what makes them stale, and that nobody's rows are lost. */
import type { ValidationResult } from '../../src/app/pane-services';
import { createPaneServices } from '../../src/app/services';
import { validateSnapshot } from '../../src/app/validate';
import type { Finding } from '../../src/domain/finding';
import type { JustificationRequest } from '../../src/domain/justification';
import { JUSTIFICATION_COLUMNS, JUSTIFICATIONS_SHEET } from '../../src/domain/justification-sheet';
import { createTranslator } from '../../src/i18n';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { copyCells } from '../../src/workbench/host/model/copy-cells';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { type AddIn, NOW, sample, startAddIn, type Transport } from '../support/add-in';

let addIn: AddIn;
afterEach(() => addIn.close());

const REQUEST: JustificationRequest = {
  reason: 'published',
  text: 'Así lo publicó la Secretaría en su informe anual.',
  author: 'Ana Mejía',
  until: null,
};

async function start(name = 'pat-2019.xlsx', transport: Transport = 'pc'): Promise<AddIn> {
  addIn = await startAddIn({ workbook: sample(name), transport });
  return addIn;
}

const model = () => addIn.host.model;
const sheet = (name = JUSTIFICATIONS_SHEET) => model().sheetNamed(name)!;
const column = (name: (typeof JUSTIFICATION_COLUMNS)[number]) => JUSTIFICATION_COLUMNS.indexOf(name);
const FIRST_ROW = 4;

const ofRule = (result: ValidationResult, rule: string): Finding[] =>
  result.findings.filter((finding) => finding.rule === rule);

/** Justifies the one error of the published PAT: 7.3.1 is 2,002 off. */
async function justifyError(request: Partial<JustificationRequest> = {}): Promise<Finding> {
  const [finding] = ofRule(await addIn.services.validate(), 'sum-mismatch-annual');
  const report = await addIn.services.justify(finding!, { ...REQUEST, ...request });
  expect(report).toMatchObject({ problems: [], validationProblem: null, sheet: JUSTIFICATIONS_SHEET });
  expect(report.written).toHaveLength(1);
  return finding!;
}

async function expectActive(count = 1): Promise<ValidationResult> {
  const result = await addIn.services.validate();
  expect(result.justificationProblems).toEqual([]);
  expect(result.justified).toHaveLength(count);
  expect(ofRule(result, 'sum-mismatch-annual')).toEqual([]);
  return result;
}

describe.each<Transport>(['pc', 'web'])('on the transport %s', (transport) => {
  test('a finding is set aside, in a visible sheet that people can read', async () => {
    await start('pat-2019.xlsx', transport);
    const before = await addIn.services.validate();
    const finding = await justifyError({ until: '2027-12-31' });
    const result = await expectActive();
    expect(result.findings).toHaveLength(before.findings.length - 1);
    expect(result.justified[0]).toMatchObject({
      finding,
      justification: {
        ...REQUEST,
        until: '2027-12-31',
        date: '2027-01-15',
        item: '7.3.1',
        rule: finding.rule,
      },
    });
    const own = sheet();
    expect(own.visibility).toBe('visible');
    expect(JUSTIFICATION_COLUMNS.map((_, c) => own.displayTextAt(FIRST_ROW, c)).slice(0, 9)).toEqual([
      'La suma de los meses no da la meta anual',
      '7.3.1',
      'Meta anual',
      '10993183187',
      'Así se publicó el documento oficial',
      REQUEST.text,
      'Ana Mejía',
      '15/01/2027',
      '31/12/2027',
    ]);
    expect(own.valueAt(FIRST_ROW, column('date'))).toBe(46402);
  });
});

describe('a justification outlives', () => {
  beforeEach(async () => {
    await start();
    await justifyError();
  });
  const plan = () => model().sheets[0]!;

  test('rows inserted above the item, and columns before the table', async () => {
    plan().insertRows(0, 3);
    const result = await expectActive();
    expect(result.justified[0]!.finding.cells[0]!.row).toBeGreaterThan(3);
  });

  test('a sheet that is renamed, the own one too', async () => {
    model().renameSheet(plan(), 'Plan definitivo');
    model().renameSheet(JUSTIFICATIONS_SHEET, 'Notas de Ana');
    await expectActive();
    // The next one goes into the same sheet.
    const [other] = (await addIn.services.validate()).findings;
    const report = await addIn.services.justify(other!, REQUEST);
    expect(report.sheet).toBe('Notas de Ana');
    expect(report.validation!.justified).toHaveLength(2);
  });

  test('a plan that is copied into another sheet: both are justified', async () => {
    copySheet(plan().name, 'Copia');
    await expectActive(2);
  });

  test('its own sheet copied (the copy has no role) and the first one deleted', async () => {
    copySheet(JUSTIFICATIONS_SHEET, 'Justificaciones (2)');
    await expectActive();
    model().deleteSheet(JUSTIFICATIONS_SHEET);
    await expectActive();
  });

  test('rows and columns that people insert into its sheet, and a sheet sorted upside down', async () => {
    const findings = (await addIn.services.validate()).findings.slice(0, 3);
    await addIn.services.justify(findings, REQUEST);
    const own = sheet();
    const lines = [0, 1, 2, 3].map((i) =>
      JUSTIFICATION_COLUMNS.map((_, c) => own.inputTextAt(FIRST_ROW + i, c)),
    );
    model().transaction('user', 'sort', () => {
      lines.reverse().forEach((line, i) => {
        for (const [c, text] of line.entries()) own.setInput(FIRST_ROW + i, c, text);
      });
    });
    own.insertRows(0, 2);
    own.insertRows(FIRST_ROW + 4, 1);
    own.insertColumns(2, 1);
    await expectActive(4);
  });

  test('a save and a reload, read from the file too', async () => {
    const bytes = writeWorkbook(model().toData());
    const fromFile = validateSnapshot(readSnapshot(bytes), NOW);
    expect(fromFile.justified).toHaveLength(1);
    expect(fromFile.justificationProblems).toEqual([]);
    addIn.close();
    addIn = await startAddIn({ workbook: readWorkbook(bytes) });
    await expectActive();
  });

  test('headers without accents, in capitals, with blanks around', async () => {
    sheet().setInput(3, column('text'), ' EXPLICACION ');
    await expectActive();
  });
});

function copySheet(from: string, to: string): void {
  const source = model().sheetNamed(from)!;
  const copy = model().addSheet(to);
  const area = { row: 0, column: 0, rowCount: 200, columnCount: 40 };
  const used = source.usedRange()!;
  model().transaction('user', 'copy', () =>
    copyCells(
      source,
      { ...area, rowCount: used.row + used.rowCount },
      copy,
      { ...area, rowCount: used.row + used.rowCount },
      'all',
      false,
    ),
  );
}

test('a plan of one row for each product may be sorted', async () => {
  await start('poa-2026.xlsx');
  const result = await addIn.services.validate();
  const found = result.findings.filter((finding) => finding.item !== null && finding.severity !== 'info');
  const report = await addIn.services.justify(found.slice(0, 12), REQUEST);
  expect(report.validation!.justificationProblems).toEqual([]);
  const before = report.validation!;
  expect(before.justified).toHaveLength(12);
  // Every objective upside down: items, units and targets move together.
  const [plan] = before.plans;
  const products = model().sheetNamed(plan!.sheet)!;
  const width = 40;
  model().transaction('user', 'sort', () => {
    for (const { indicators } of plan!.areas) {
      const rows = indicators.map(({ range }) => range.row);
      const lines = rows.map((row) => Array.from({ length: width }, (_, c) => products.inputTextAt(row, c)));
      lines.reverse().forEach((line, i) => {
        for (const [c, text] of line.entries()) products.setInput(rows[i]!, c, text);
      });
    }
  });
  const sorted = await addIn.services.validate();
  const keys = ({ justified }: ValidationResult) => justified.map(({ justification }) => justification.key);
  expect(keys(sorted).sort()).toEqual(keys(before).sort());
  expect(sorted.justified.map(({ finding }) => finding.cells[0]!.row).sort()).not.toEqual(
    before.justified.map(({ finding }) => finding.cells[0]!.row).sort(),
  );
  expect(sorted.justificationProblems).toEqual([]);
});

describe('a justification ends', () => {
  test('when the value changes: the finding is back, and says so', async () => {
    await start();
    const finding = await justifyError();
    const [target] = finding.cells;
    model().sheetNamed(target!.sheet)!.setInput(target!.row, target!.column, '10993183188');
    const result = await addIn.services.validate();
    expect(result.justified).toEqual([]);
    const [back] = ofRule(result, 'sum-mismatch-annual');
    expect(result.justificationProblems).toMatchObject([
      {
        outcome: 'stale',
        messageId: 'justifications.problems.staleValue',
        finding: back,
        cell: { row: FIRST_ROW },
      },
    ]);
    // Justified anew, the old row is only history.
    const report = await addIn.services.justify(back!, REQUEST);
    expect(report.validation!.justificationProblems).toEqual([]);
    expect(report.validation!.justified).toHaveLength(1);
  });

  test('when something else that was compared changes', async () => {
    await start();
    const finding = await justifyError();
    const month = finding.cells[1]!;
    model().sheetNamed(month.sheet)!.setInput(month.row, month.column, '1');
    const result = await addIn.services.validate();
    expect(result.justificationProblems).toMatchObject([{ outcome: 'stale' }]);
    expect(ofRule(result, 'sum-mismatch-annual')).toHaveLength(1);
  });

  test('when the plan is mended: it is reported as unused', async () => {
    await start();
    const finding = await justifyError();
    const [target] = finding.cells;
    model().sheetNamed(target!.sheet)!.setInput(target!.row, target!.column, '10993181185');
    expect((await addIn.services.validate()).justificationProblems).toMatchObject([
      { outcome: 'unused', finding: null, justification: { item: '7.3.1' } },
    ]);
  });

  test.each<[string, (typeof JUSTIFICATION_COLUMNS)[number], string, string, string]>([
    ['the last day passes', 'until', '2026-12-31', 'expired', 'expired'],
    ['the last day passes, as text', 'until', "'31/12/2026", 'expired', 'expired'],
    ['the text becomes a placeholder', 'text', 'ok', 'refused', 'placeholder'],
    ['nobody is named', 'author', '', 'refused', 'noAuthor'],
    ['the reference is altered', 'reference', 'sum-mismatch-annual', 'broken', 'badReference'],
    ['the reference is emptied', 'reference', '', 'broken', 'noReference'],
    ['the reason is foreign', 'reason', 'Porque sí', 'broken', 'unknownReason'],
    ['the date is none', 'date', 'ayer', 'broken', 'badDate'],
    ['the last day is none', 'until', 'siempre', 'broken', 'badUntil'],
    ['the noted value is altered', 'value', '5', 'stale', 'staleValue'],
  ])('when %s', async (_name, name, input, outcome, message) => {
    await start();
    await justifyError();
    sheet().setInput(FIRST_ROW, column(name), input);
    const result = await addIn.services.validate();
    expect(result.justified).toEqual([]);
    expect(result.justificationProblems).toMatchObject([
      { outcome, messageId: `justifications.problems.${message}` },
    ]);
    expect(ofRule(result, 'sum-mismatch-annual')).toHaveLength(1);
  });
});

describe('writing', () => {
  test('a sheet whose headers are gone is left as it is: another one is added', async () => {
    await start();
    await justifyError();
    sheet().clear({ row: 3, column: 0, rowCount: 1, columnCount: 10 }, 'all');
    const result = await addIn.services.validate();
    expect(result.justified).toEqual([]);
    const [finding] = ofRule(result, 'sum-mismatch-annual');
    const report = await addIn.services.justify(finding!, REQUEST);
    expect(report.sheet).toBe('Justificaciones 2');
    expect(report.validation!.justified).toHaveLength(1);
    expect(sheet().textAt(FIRST_ROW, column('author'))).toBe('Ana Mejía');
  });

  test('costs two syncs beside the reading and the validation', async () => {
    await start();
    const { findings } = await addIn.services.validate();
    await addIn.services.justify(findings[0]!, REQUEST);
    addIn.host.counters.reset();
    await addIn.services.validate();
    const reading = addIn.host.counters.syncs;
    addIn.host.counters.reset();
    await addIn.services.justify(findings.slice(1, 11), REQUEST);
    expect(addIn.host.counters.syncs).toBeLessThanOrEqual(2 * reading + 2);
  });

  test('*Hallazgos* counts what is set aside, and says why a finding is back', async () => {
    await start();
    const finding = await justifyError();
    const text = (name: string) => {
      const own = model().sheetNamed(name)!;
      const used = own.usedRange()!;
      const lines: string[] = [];
      for (let r = 0; r < used.rowCount; r++)
        for (let c = 0; c < used.columnCount; c++) lines.push(own.textAt(r, c));
      return lines.join('\n');
    };
    await addIn.services.mark();
    expect(text('Hallazgos')).toContain('1 hallazgo justificado, que no se lista');
    expect(text('Hallazgos')).not.toContain('La suma de los meses no da la meta anual');
    const [target] = finding.cells;
    model().sheetNamed(target!.sheet)!.setInput(target!.row, target!.column, '10993183188');
    await addIn.services.mark();
    expect(text('Hallazgos')).toContain('1 justificación no se aplica');
    expect(text('Hallazgos')).toContain(
      'dejó de valer: el valor era 10,993,183,187 y ahora es 10,993,183,188',
    );
  });

  test('goes below what a colleague wrote meanwhile', async () => {
    await start();
    const { findings } = await addIn.services.validate();
    await addIn.services.justify(findings[0]!, REQUEST);
    const before = JUSTIFICATION_COLUMNS.map((_, c) => sheet().inputTextAt(FIRST_ROW, c));
    // Between our reading of the sheet and our write a colleague adds a row.
    const { writeEdits } = addIn.workbook;
    let raced = false;
    const racing = {
      ...addIn.workbook,
      writeEdits: async (...args: Parameters<typeof writeEdits>) => {
        if (!raced) {
          raced = true;
          sheet().setInput(FIRST_ROW + 1, column('reference'), 'de un colega');
          sheet().setInput(FIRST_ROW + 1, column('text'), 'Texto de un colega');
        }
        return writeEdits(...args);
      },
    };
    const services = createPaneServices(racing, createTranslator('es-MX'), () => NOW);
    const again = await services.validate();
    const report = await services.justify(again.findings[0]!, REQUEST);
    expect(report.written[0]!.cell.row).toBe(FIRST_ROW + 2);
    expect(sheet().textAt(FIRST_ROW + 1, column('text'))).toBe('Texto de un colega');
    expect(JUSTIFICATION_COLUMNS.map((_, c) => sheet().inputTextAt(FIRST_ROW, c))).toEqual(before);
  });

  test.each<[string, Partial<JustificationRequest>, string, string]>([
    ['ok', { text: 'ok' }, 'text', 'placeholder'],
    ['xx', { text: 'xx xx xx xx' }, 'text', 'placeholder'],
    ['pendiente', { text: 'Pendiente de justificar' }, 'text', 'placeholder'],
    ['a short text', { text: 'por ley' }, 'text', 'tooShort'],
    ['nothing', { text: ' ' }, 'text', 'tooShort'],
    ['no author', { author: '' }, 'author', 'noAuthor'],
    ['a day that is past', { until: '2020-01-01' }, 'until', 'pastUntil'],
    ['a day that is none', { until: '2027-02-31' }, 'until', 'badUntil'],
  ])('refuses %s, and writes nothing', async (_name, request, field, key) => {
    await start();
    const { findings } = await addIn.services.validate();
    const report = await addIn.services.justify(findings[0]!, { ...REQUEST, ...request });
    expect(report.problems).toMatchObject([{ field, messageId: `justifications.request.${key}` }]);
    expect(model().sheetNamed(JUSTIFICATIONS_SHEET)).toBeUndefined();
  });

  test('refuses a rule that the institution allows no exception of', async () => {
    await start();
    await justifyError();
    await addIn.services.saveRuleConfig({ noException: ['sum-mismatch-annual'] });
    const result = await addIn.services.validate();
    expect(result.justificationProblems).toMatchObject([
      { outcome: 'refused', messageId: 'justifications.problems.withoutException' },
    ]);
    const [finding] = ofRule(result, 'sum-mismatch-annual');
    expect(addIn.services.checkJustification(finding!, REQUEST)).toMatchObject([{ field: 'finding' }]);
  });

  test('texts that look like formulas stay texts', async () => {
    await start();
    await justifyError({ text: '=HYPERLINK("x") según el oficio del área' });
    expect(sheet().formulaAt(FIRST_ROW, column('text'))).toBeUndefined();
    expect((await addIn.services.validate()).justified).toHaveLength(1);
  });

  test('a protected sheet is said so', async () => {
    await start();
    const { findings } = await addIn.services.validate();
    await addIn.services.justify(findings[0]!, REQUEST);
    sheet().protection = { ...sheet().protection, protected: true } as never;
    const again = await addIn.services.validate();
    await expect(addIn.services.justify(again.findings[0]!, REQUEST)).rejects.toMatchObject({
      kind: 'protected',
    });
  });
});
