import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('number-as-text', {
  valid: {
    numbers: planOf({ months: { Ene: 5 } }),
    'words are no numbers': planOf({ months: { Ene: text('sin demanda') }, annual: 5 }),
  },
  invalid: {
    'a target': [
      planOf({ months: { Ene: text('1,234', 1234), Feb: 6 }, annual: 1240 }),
      [
        {
          item: '1.1',
          period: 'Ene',
          cells: ['F2'],
          severity: 'error',
          says: 'F2 contiene un número guardado como texto: «1,234» (programado de 1.1).',
        },
      ],
    ],
    'the annual target and the annual weight': [
      planOf({ months: { Ene: 5 }, annual: text('5', 5), weight: text('100 %', 100) }),
      [
        { item: '1.1', cells: ['C2'] },
        {
          item: '1.1',
          cells: ['R3'],
          says: 'R3 contiene un número guardado como texto: «100 %» (ponderación anual de 1.1).',
        },
      ],
    ],
    'a whole line is one finding': [
      planOf({ months: [text('5', 5), text('5', 5), text('5', 5)], annual: 15 }),
      [
        {
          item: '1.1',
          cells: ['F2', 'G2', 'H2'],
          messageId: 'several',
          says: '3 celdas de 1.1 (programado) contienen números guardados como texto; la primera es F2: «5».',
        },
      ],
    ],
    'what was achieved': [
      planOf({ months: { Ene: 5 }, actual: { Ene: text('5', 5) } }),
      [{ item: '1.1', period: 'Ene', cells: ['F4'] }],
    ],
  },
});

testFixes('number-as-text', {
  'a target': {
    plan: planOf({ months: { Ene: text('1,234', 1234), Feb: 6 }, annual: 1240 }),
    fixes: [
      {
        id: 'number',
        writes: { F2: 1234 },
        kind: 'safe',
        says: 'Escribir como número la celda de 1.1 (programado) que hoy es texto.',
        effects: ['Suma de los meses (meta anual: 1,240): 6 → 1,240'],
      },
    ],
  },
  'a percentage gets its format': {
    plan: planOf({ months: { Ene: 5 }, annual: 5, weight: text('100 %', 100) }),
    fixes: [
      {
        id: 'number',
        writes: { R3: [1, '0%'] },
        effects: ['Suma de las ponderaciones anuales del área 1: 0.0 % → 100.0 %'],
      },
    ],
  },
  'points among percentages': {
    plan: planOf({ months: [pct(45), text('45', 45), pct(45)], annual: pct(45) }),
    fixes: [{ id: 'number', writes: { G2: [0.45, '0%'] }, kind: 'safe' }],
  },
  'a fraction among percentages may be points': {
    plan: planOf({ months: [pct(45), text('0.45', 0.45), pct(45)], annual: pct(45) }),
    fixes: [
      {
        id: 'fraction',
        writes: { G2: [0.45, '0%'] },
        kind: 'proposed',
        says: 'Escribir como fracción lo que es texto en 1.1 (programado): 0.45 es 45 %.',
      },
      { id: 'number', writes: { G2: [0.0045, '0.00%'] }, kind: 'proposed' },
    ],
  },
  'a whole line': {
    plan: planOf({ months: [text('5', 5), text('5', 5), text('5', 5)], annual: 15 }),
    fixes: [
      {
        id: 'number',
        writes: { F2: 5, G2: 5, H2: 5 },
        says: 'Escribir como números 3 celdas de 1.1 (programado) que hoy son texto.',
        effects: ['Suma de los meses (meta anual: 15): 0 → 15'],
      },
    ],
  },
  'zeros in front may be a code': {
    plan: planOf({ months: { Ene: 7 }, annual: text('007', 7) }),
    fixes: [],
  },
  'a text that a formula makes': {
    plan: planOf({ months: { Ene: text('5', 5) }, annual: 5 }),
    contentAt: () => ({ value: '5', formula: '=TEXT(5,"0")' }),
    fixes: [],
  },
  'what was achieved': {
    plan: planOf({ months: { Ene: 5 }, actual: { Ene: text('5', 5) } }),
    fixes: [{ id: 'number', writes: { F4: 5 }, effects: [] }],
  },
});
