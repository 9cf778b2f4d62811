/** @jest-environment jsdom */
import type { DataValidationData } from '../../../ooxml/workbook-data';
import { createRecalculator } from '../../calc/recalculator';
import { createHost } from '../../host';
import { formatArea, parseArea } from '../../host/model/addresses';
import { pageText } from '../text';
import { GridController } from './controller';
import { editText } from './edit-text';
import { commitEdit, type EditingHelp, editActive, takesReference, typeOver } from './editing';
import { choicesAt, refusalOf } from './validation';

function setup(confirmed = true) {
  const host = createHost({ recalculator: createRecalculator() });
  const grid = new GridController(host);
  const reported: unknown[] = [];
  const asked: string[] = [];
  const help: EditingHelp = {
    text: pageText('es'),
    confirm: async (_title, message) => {
      asked.push(message);
      return confirmed;
    },
    report: (error) => reported.push(error),
  };
  const at = (address: string) => grid.selectCell(parseArea(address));
  const type = async (address: string, text: string) => {
    at(address);
    typeOver(grid, text);
    return commitEdit(grid, help, 'down');
  };
  const rule = (address: string, rest: Partial<DataValidationData>) =>
    grid.sheet.setValidation([parseArea(address)], {
      type: 'decimal',
      allowBlank: true,
      showDropDown: true,
      showError: true,
      showPrompt: false,
      ...rest,
    });
  return { host, grid, help, reported, asked, at, type, rule };
}

const activeAddress = (grid: GridController) =>
  formatArea({ ...grid.get().active, rowCount: 1, columnCount: 1 });

test('while a cell is edited the host answers as Excel in edit mode; afterwards it does not', async () => {
  const { host, grid, type } = setup();
  typeOver(grid, '4');
  expect(host.faults.editing).toBe(true);
  grid.stopEditing();
  expect(host.faults.editing).toBe(false);
  await type('B2', '12.5');
  expect(grid.sheet.valueAt(1, 1)).toBe(12.5);
  expect(activeAddress(grid)).toBe('B3');
  expect(host.faults.editing).toBe(false);
});

test('Enter after Tabs goes back to the column where they began', async () => {
  const { grid, help, at } = setup();
  at('B2');
  for (const text of ['1', '2']) {
    typeOver(grid, text);
    await commitEdit(grid, help, 'right');
  }
  typeOver(grid, '3');
  await commitEdit(grid, help, 'down');
  expect(activeAddress(grid)).toBe('B3');
});

test('editing without a change writes nothing', async () => {
  const { host, grid, help, type, at } = setup();
  await type('A1', "'007");
  const { version } = host.model;
  at('A1');
  editActive(grid);
  expect(grid.get().editor?.text).toBe("'007");
  await commitEdit(grid, help);
  expect(host.model.version).toBe(version);
  expect(grid.sheet.valueAt(0, 0)).toBe('007');
});

test('a formula with a mistake stays in the editor', async () => {
  const { grid, type } = setup();
  expect(await type('A1', '=SUM(')).toBe(false);
  expect(grid.get().editor?.text).toBe('=SUM(');
  expect(grid.get().message?.kind).toBe('refusal');
  expect(grid.sheet.valueAt(0, 0)).toBeNull();
});

test('a locked cell is reported, not written', async () => {
  const { grid, type, reported } = setup();
  grid.sheet.put('protection', { sheet: '1' });
  await type('A1', '5');
  expect(reported).toEqual([expect.objectContaining({ code: 'AccessDenied' })]);
  expect(grid.get().editor).toBeUndefined();
  expect(grid.sheet.valueAt(0, 0)).toBeNull();
});

describe('the text to edit', () => {
  test.each([
    ['45.5%', '45.5%'],
    ['=1+1', '=1+1'],
    ["'12", "'12"],
    ['hola', 'hola'],
    ['VERDADERO', 'TRUE'],
    ['14/02/2019', '14/02/2019'],
    ['1234.5', '1234.5'],
  ])('of %s is %s', async (typed, shown) => {
    const { grid, type } = setup();
    await type('A1', typed);
    expect(editText(grid.sheet, 0, 0)).toBe(shown);
  });
});

describe('data validation', () => {
  test.each<[string, Partial<DataValidationData>, string, boolean]>([
    ['within bounds', { operator: 'between', formula1: '0', formula2: '1' }, '45%', false],
    ['above', { operator: 'between', formula1: '0', formula2: '1' }, '1.5', true],
    ['a text for a number', { operator: 'between', formula1: '0', formula2: '1' }, 'mucho', true],
    ['not whole', { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' }, '2.5', true],
    ['whole', { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' }, '2', false],
    ['a bound that is a formula', { operator: 'lessThanOrEqual', formula1: '$D$1*2' }, '7', true],
    ['a text that is too long', { type: 'textLength', operator: 'lessThan', formula1: '5' }, 'abcdef', true],
    ['in the list, whatever the case', { type: 'list', formula1: '"Suma,Constante"' }, 'suma', false],
    ['not in the list', { type: 'list', formula1: '"Suma,Constante"' }, 'otro', true],
    ['blank', { operator: 'greaterThan', formula1: '3' }, '', false],
    ['a formula', { operator: 'greaterThan', formula1: '3' }, '=1', false],
    ['no alert wanted', { operator: 'greaterThan', formula1: '3', showError: false }, '1', false],
  ])('%s', async (_name, rule, text, refused) => {
    const { grid, type, rule: give } = setup();
    await type('D1', '3');
    give('A1', rule);
    expect(refusalOf(grid.sheet, 0, 0, text) !== undefined).toBe(refused);
  });

  test('stop keeps the editor open with the message of the rule', async () => {
    const { grid, type, rule } = setup();
    rule('A1', { operator: 'lessThan', formula1: '1', errorTitle: 'Ponderación', error: 'Menos de 1.' });
    expect(await type('A1', '5')).toBe(false);
    expect(grid.get().message).toMatchObject({ title: 'Ponderación', text: 'Menos de 1.' });
    expect(grid.sheet.valueAt(0, 0)).toBeNull();
  });

  test.each([
    [true, 5],
    [false, null],
  ])('warning asks, and %s decides', async (yes, value) => {
    const { grid, type, rule, asked } = setup(yes);
    rule('A1', { operator: 'lessThan', formula1: '1', errorStyle: 'warning' });
    await type('A1', '5');
    expect(asked).toHaveLength(1);
    expect(grid.sheet.valueAt(0, 0)).toBe(value);
  });

  test('a custom rule is asked once the value is there, and a refusal takes it back', async () => {
    const { grid, type, rule } = setup();
    rule('A1:A5', { type: 'custom', formula1: 'COUNTIF($A$1:$A$5,A1)=1' });
    await type('A1', '7.1');
    await type('A2', '7.1');
    expect([grid.sheet.valueAt(0, 0), grid.sheet.valueAt(1, 0)]).toEqual([7.1, null]);
  });

  test('choices come from another sheet and follow a name', async () => {
    const { grid, rule } = setup();
    const lists = grid.model.addSheet('Mis listas');
    ['Suma', 'Constante'].forEach((text, i) => {
      lists.setInput(i, 0, text);
    });
    rule('B1', { type: 'list', formula1: "'Mis listas'!$A$1:$A$9" });
    expect(choicesAt(grid.sheet, 0, 1)).toEqual(['Suma', 'Constante']);
  });

  test('a number is drawn as the conditional format writes it; its own format stays', () => {
    const { grid } = setup();
    grid.sheet.setInput(0, 0, '0.5');
    grid.sheet.setStyle({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { numberFormat: '0.0%' });
    grid.sheet.addConditionalFormat({
      areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
      type: 'custom',
      kind: 'Custom',
      stopIfTrue: false,
      formulas: ['A1<0.75'],
      style: { numberFormat: '"▼ "0.0%' },
    });
    expect([grid.sheet.displayTextAt(0, 0), grid.sheet.textAt(0, 0)]).toEqual(['▼ 50.0%', '50.0%']);
    grid.sheet.setInput(0, 0, '0.8');
    expect(grid.sheet.displayTextAt(0, 0)).toBe('80.0%');
  });

  test('choices follow a name that grows with its column', () => {
    const { grid, rule } = setup();
    const lists = grid.model.addSheet('Listas');
    const whole = 'Listas!$A$2:$A$9';
    grid.model.setNames([
      {
        id: 'n1',
        name: 'Unidades',
        formula: `Listas!$A$2:INDEX(${whole},MAX(1,SUMPRODUCT(MAX((${whole}<>"")*(ROW(${whole})-ROW(Listas!$A$2)+1)))))`,
        hidden: false,
        comment: '',
      },
    ]);
    rule('B1', { type: 'list', formula1: 'Unidades' });
    expect(choicesAt(grid.sheet, 0, 1)).toEqual([]);
    lists.setInput(1, 0, 'Persona');
    lists.setInput(3, 0, 'Documento');
    expect(choicesAt(grid.sheet, 0, 1)).toEqual(['Persona', 'Documento']);
    expect(refusalOf(grid.sheet, 0, 1, 'Litro')).toBeDefined();
    expect(refusalOf(grid.sheet, 0, 1, 'documento')).toBeUndefined();
  });
});

test.each([
  ['=', 1, true],
  ['=SUM(', 5, true],
  ['=A1', 3, false],
  ['=A1+', 4, true],
  ['texto(', 6, false],
])('in %s at %d a click adds an address: %s', (text, caret, expected) => {
  expect(takesReference(text, caret)).toBe(expected);
});
