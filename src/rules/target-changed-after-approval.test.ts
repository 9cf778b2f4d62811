import { buildPlan, pct, planOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { sentence, testRule } from '../../test/support/rule-tests';
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
const approved = approvedFrom([signed], '2026-01-30', 'M. Reyes');
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
  expect(runRules([changed({ annual: 250 })], { rules }).findings).toEqual([]);
});

test('a sheet for each area: what stands on the next sheet is not gone', () => {
  const area = (code: string) =>
    buildPlan({ id: code, areas: [{ code, indicators: [{ months: 1, annual: 12 }] }] });
  const both = approvedFrom([area('1'), area('2')], '2026-01-30', 'M. Reyes');
  expect(says([area('1'), area('2')], both)).toEqual([]);
  expect(says([area('2')], both)).toEqual(['Metas aprobadas el 30/01/2026 que ya no están (1): 1 · 1.1.']);
});

test('of two with one code either may be the approved one', () => {
  const twin = (a: number, b: number) =>
    planOf({ code: '1.1', months: { Dic: a }, annual: a }, { code: '1.1', months: { Dic: b }, annual: b });
  const by = approvedFrom([twin(5, 8)], '2026-01-30', 'M. Reyes');
  expect(says([twin(8, 5)], by)).toEqual([]);
  expect(says([twin(5, 9)], by)).toHaveLength(1);
});

test('years of a multi-year plan', () => {
  const pom = (physical: number) => pomOf({ code: '001', physical });
  const by = approvedFrom([pom(10)], '2026-01-30', 'M. Reyes');
  expect(says([pom(10)], by)).toEqual([]);
  expect(says([pom(11)], by)).toHaveLength(5);
  expect(says([pom(11)], by)[0]).toBe(
    'La meta de 001 (2026) cambió de 10 a 11 desde la aprobación del 30/01/2026, sin justificación.',
  );
});
