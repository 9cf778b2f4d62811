import { buildPlan, cellError, pct, planOf, poaOf, UNCOMPUTED } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { expectReviewed, sentence, testRule } from '../../test/support/rule-tests';
import { formatLocal } from '../domain/address';
import { approvedFrom } from '../domain/approved-targets';
import type { Plan } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

const quarters = (...values: (number | null)[]) => ({
  Mar: values[0]!,
  Jun: values[1]!,
  Sep: values[2]!,
  Dic: values[3]!,
});
const signed = planOf(
  { months: quarters(60, 60, 60, 50), annual: 230 },
  { months: pct(100), annual: pct(100) },
);
// A POA and a POM were signed with it.
const approved = approvedFrom(
  [signed, poaOf({ annual: 40 }), pomOf({ code: '001', physical: 10 })],
  '2026-01-30',
  'M. Reyes',
);
const changed = (first: object, second: object = { months: pct(100), annual: pct(100) }) =>
  planOf({ months: quarters(60, 60, 60, 50), annual: 230, ...first }, second);

testRule(
  'target-changed-after-approval',
  {
    valid: {
      'as approved': signed,
      'on another sheet, in another order': {
        ...signed,
        sheet: 'Copia',
        areas: signed.areas.map((area) => ({ ...area, indicators: [...area.indicators].reverse() })),
      },
      'what Excel computes differs in its last digits': changed({ annual: 230.00000000000003 }),
      'a plan of another year was not approved': { ...changed({ annual: 250 }), year: 2020 },
      'names and descriptions may be corrected': changed({ name: 'Otro nombre' }),
      'rows of the template that nobody filled in are nothing that was added': planOf(
        { months: quarters(60, 60, 60, 50), annual: 230 },
        { months: pct(100), annual: pct(100) },
        { code: '1.3', name: null, annual: null },
      ),
      'an error value is no other target: cell-error says so': changed({ annual: cellError() }),
    },
    unchecked: {
      'a quarter and the year without a computed result': [
        changed({ months: { Mar: UNCOMPUTED, Jun: 60, Sep: 60, Dic: 50 }, annual: UNCOMPUTED }),
        ['uncomputed: H2 C2'],
      ],
    },
    invalid: {
      'the annual target and its months': [
        changed({ months: quarters(60, 60, 60, 70), annual: 250 }),
        [
          {
            item: '1.1',
            severity: 'warning',
            cells: ['C2', 'Q2'],
            says: 'La meta de 1.1 cambió de 230 a 250 desde la aprobación del 30/01/2026, sin justificación.',
          },
        ],
      ],
      'only the calendar': [
        changed({ months: quarters(50, 70, 60, 50) }),
        [
          {
            item: '1.1',
            messageId: 'calendar',
            cells: ['H2', 'K2'],
            says: 'El calendario de 1.1 cambió en mar y jun desde la aprobación del 30/01/2026, sin justificación.',
          },
        ],
      ],
      'a zero where nothing was programmed, nothing where 60 was': [
        changed({ months: { Feb: 0, Mar: 60, Jun: 60, Dic: 50 } }),
        [
          {
            item: '1.1',
            messageId: 'calendar',
            cells: ['G2', 'N2'],
            says: 'El calendario de 1.1 cambió en feb y sep desde la aprobación del 30/01/2026, sin justificación.',
          },
        ],
      ],
      'a target was taken away': [
        changed({}, { months: {}, annual: null }),
        [
          {
            item: '1.2',
            cells: ['C4', 'F4:Q4'],
            says: 'La meta de 1.2 cambió de 100 a sin meta desde la aprobación del 30/01/2026, sin justificación.',
          },
        ],
      ],
      'an indicator was added, one is gone': [
        planOf(
          { months: quarters(60, 60, 60, 50), annual: 230 },
          { code: '1.7', months: pct(90), annual: pct(90) },
        ),
        [
          {
            item: null,
            messageId: 'removed',
            cells: ['A1'],
            says: 'Metas aprobadas el 30/01/2026 que ya no están (1): 1 · 1.2.',
          },
          {
            item: null,
            messageId: 'added',
            cells: ['B4'],
            says: 'El área 1 tiene 1 indicador con meta que no estaba en lo aprobado el 30/01/2026: 1.7.',
          },
        ],
      ],
    },
  },
  { approved },
);

const rules = [ruleOf('target-changed-after-approval')!];
const says = (plans: Plan[], by = approved) =>
  runRules(plans, { rules, approved: by }).findings.map(sentence);

test('nothing was approved: nothing is said', () => {
  const { findings, unchecked } = runRules([changed({ annual: 250 })], { rules });
  expect(findings).toEqual([]);
  expect(unchecked).toEqual([]);
});

test('a target of zero that is still zero is the approved one; none is another, and none was another', () => {
  const zero = planOf({ months: { Dic: 0 }, annual: 0 });
  const none = planOf({ months: { Dic: 0 }, annual: null });
  expect(says([zero], approvedFrom([zero], '2026-01-30', 'M. Reyes'))).toEqual([]);
  expect(says([none], approvedFrom([zero], '2026-01-30', 'M. Reyes'))).toEqual([
    'La meta de 1.1 cambió de 0 a sin meta desde la aprobación del 30/01/2026, sin justificación.',
  ]);
  expect(says([zero], approvedFrom([none], '2026-01-30', 'M. Reyes'))).toEqual([
    'La meta de 1.1 cambió de sin meta a 0 desde la aprobación del 30/01/2026, sin justificación.',
  ]);
});

test('of a dozen that were added or are gone the sentence names ten, and counts all', () => {
  const dozen = (from: number) =>
    planOf(...Array.from({ length: 12 }, (_, i) => ({ code: `1.${from + i}`, months: 1, annual: 12 })));
  const by = approvedFrom([dozen(1)], '2026-01-30', 'M. Reyes');
  expect(says([dozen(21)], by)).toEqual([
    'Metas aprobadas el 30/01/2026 que ya no están (12): ' +
      '1 · 1.1, 1 · 1.2, 1 · 1.3, 1 · 1.4, 1 · 1.5, 1 · 1.6, 1 · 1.7, 1 · 1.8, 1 · 1.9 y 1 · 1.10.',
    'El área 1 tiene 12 indicadores con meta que no estaban en lo aprobado el 30/01/2026: ' +
      '1.21, 1.22, 1.23, 1.24, 1.25, 1.26, 1.27, 1.28, 1.29 y 1.30.',
  ]);
});

test('a sheet for each area: what stands on the next sheet is not gone', () => {
  const area = (code: string) =>
    buildPlan({ id: code, areas: [{ code, indicators: [{ months: 1, annual: 12 }] }] });
  const both = approvedFrom([area('1'), area('2')], '2026-01-30', 'M. Reyes');
  expect(says([area('1'), area('2')], both)).toEqual([]);
  expect(says([area('2')], both)).toEqual(['Metas aprobadas el 30/01/2026 que ya no están (1): 1 · 1.1.']);
  const three = approvedFrom([area('1'), area('2'), area('3')], '2026-01-30', 'M. Reyes');
  // Once for the workbook, whatever other plan stands before them.
  expect(says([poaOf({ annual: 40 }), area('1'), area('2')], three)).toEqual([
    'Metas aprobadas el 30/01/2026 que ya no están (1): 3 · 3.1.',
  ]);
});

test('of two with one code either may be the approved one', () => {
  const twin = (a: number, b: number) =>
    planOf({ code: '1.1', months: { Dic: a }, annual: a }, { code: '1.1', months: { Dic: b }, annual: b });
  const by = approvedFrom([twin(5, 8)], '2026-01-30', 'M. Reyes');
  expect(says([twin(8, 5)], by)).toEqual([]);
  expect(says([twin(5, 9)], by)).toHaveLength(1);
});

describe('years of a multi-year plan', () => {
  const pom = (...physical: (number | null | ReturnType<typeof cellError>)[]) =>
    pomOf({ code: '001', physical });
  const by = approvedFrom([pom(10, 10, 12, 12, 12)], '2026-01-30', 'M. Reyes');

  test('as approved', () => {
    const { findings, unchecked } = runRules([pom(10, 10, 12, 12, 12)], { rules, approved: by });
    expect(findings).toEqual([]);
    expect(unchecked).toEqual([]);
  });

  test('a year with more and a year without a target', () => {
    const plan = pom(10, 11, 12, 12, null);
    expect(expectReviewed(rules[0]!.meta.id, [plan], undefined, { approved: by }).map(sentence)).toEqual([
      'La meta de 001 (2027) cambió de 10 a 11 desde la aprobación del 30/01/2026, sin justificación.',
      'La meta de 001 (2030) cambió de 12 a sin meta desde la aprobación del 30/01/2026, sin justificación.',
    ]);
  });

  test('a year that had none, and a product that was not there', () => {
    const more = pomOf(
      { code: '001', physical: [10, 10, 12, 12, 12] },
      { code: '002', physical: [5, null, 6] },
      { code: null, name: 'Informe anual', physical: null },
    );
    const sparse = approvedFrom([pom(10, null, 12, 12, 12)], '2026-01-30', 'M. Reyes');
    expect(expectReviewed(rules[0]!.meta.id, [more], undefined, { approved: sparse }).map(sentence)).toEqual([
      'El plan multianual tiene 3 metas que no estaban en lo aprobado el 30/01/2026: 001 (2027), 002 (2026) y 002 (2028).',
    ]);
  });

  test('an error value is no other target, and a formula without a result cannot be compared', () => {
    const { findings, unchecked } = runRules([pom(cellError(), 10, UNCOMPUTED, 12, 12)], {
      rules,
      approved: by,
    });
    expect(findings).toEqual([]);
    expect(unchecked.map(({ reason, cells = [] }) => [reason, cells.map(formatLocal)])).toEqual([
      ['rules.unchecked.uncomputed', ['H2']],
    ]);
  });

  test('a product without a code is called by its name, one without either by its row', () => {
    const unnamed = (physical: number) =>
      pomOf(
        { code: null, name: 'Informe anual', physical: [physical] },
        { code: null, name: null, physical: [physical] },
      );
    expect(says([unnamed(11)], approvedFrom([unnamed(10)], '2026-01-30', 'M. Reyes'))).toEqual([
      'La meta de Informe anual (2026) cambió de 10 a 11 desde la aprobación del 30/01/2026, sin justificación.',
      'La meta de fila 3 (2026) cambió de 10 a 11 desde la aprobación del 30/01/2026, sin justificación.',
    ]);
  });

  test('of two with one code either may be the approved one', () => {
    const twin = (a: number, b: number) =>
      pomOf({ code: '001', physical: [a] }, { code: '001', physical: [b] });
    const twins = approvedFrom([twin(5, 8)], '2026-01-30', 'M. Reyes');
    expect(says([twin(8, 5)], twins)).toEqual([]);
    expect(says([twin(5, 9)], twins)).toHaveLength(1);
  });
});
