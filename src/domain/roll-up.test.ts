/** From areas to units and the institution: who counts, how often, and what is said about it. */
import { type AreaSpec, area, indicator, plan } from '../../test/support/indicator';
import { areaOf, withMoney } from '../../test/support/plan-kinds';
import { createTranslator } from '../i18n';
import type { ComplianceSettings, Score } from './compliance-model';
import { defaultComplianceSettings } from './compliance-settings';
import { roundHalfUp } from './decimal';
import type { Area, Plan } from './plan';
import { computeInstitution, computeInstitutionOf, computeUnit, meanScore } from './roll-up';
import { computeAreaCompliance } from './scores';

const march: ComplianceSettings = defaultComplianceSettings(2);
const rounded = (value: number | null) => (value === null ? null : roundHalfUp(value, 2));
const spanish = createTranslator('es-MX');

/** An area in which all indicators are achieved to `score` in March. */
const reaching = (score: number | null, code: string, changes: Partial<AreaSpec> = {}, indicators = 1) =>
  area({
    code,
    indicators: Array.from({ length: indicators }, () => ({
      weight: 100 / indicators,
      programmed: score === null ? { Dic: 100 } : { Mar: 100 },
      actual: { Mar: score },
    })),
    ...changes,
  });

describe('who counts', () => {
  test('a Dirección General is the simple mean of all its areas', () => {
    const unit = { code: '2', name: 'Dirección General' };
    const areas = [100, 80, 90, 90, 90, 60].map((score, i) => reaching(score, `2.${i + 1}`, { unit }));
    const { units, scores } = computeInstitution([plan(areas)], march);
    expect(units).toHaveLength(1);
    expect(units[0]!.scores.month.strict.value).toBe(85);
    expect(scores.month.strict.value).toBe(85);
  });

  const unitScores = [92, 85, 97, 88, 95, 90, 93, 99, 100];
  const areaCounts = [5, 6, 5, 2, 6, 4, 6, 3, 1];
  const indicatorCounts = [20, 20, 15, 6, 15, 16, 20, 10, 2];
  const institution = () =>
    plan(
      unitScores.flatMap((score, u) => {
        const unit = { code: String(u + 1), name: `Unidad ${u + 1}` };
        const count = areaCounts[u]!;
        const base = Math.floor(indicatorCounts[u]! / count);
        const more = indicatorCounts[u]! - base * count;
        return Array.from({ length: count }, (_, i) =>
          reaching(score, `${u + 1}.${i + 1}`, { unit }, base + (i < more ? 1 : 0)),
        );
      }),
    );
  test.each([
    ['simple', 93.22],
    ['by-areas', 92.53],
    ['by-indicators', 92.24],
  ] as const)('the institution, %s: %p', (rollUp, expected) => {
    const { scores, units } = computeInstitution([institution()], { ...march, rollUp });
    expect(units.map((unit) => rounded(unit.scores.month.strict.value))).toEqual(unitScores);
    expect(rounded(scores.month.strict.value)).toBe(expected);
  });

  test('units without programme in the month are left out, not zero', () => {
    const { scores } = computeInstitution(
      [
        plan([
          reaching(80, '1.1', { unit: { code: '1', name: 'A' } }),
          reaching(null, '2.1', { unit: { code: '2', name: 'B' } }),
        ]),
      ],
      march,
    );
    expect(scores.month.strict.value).toBe(80);
    expect(scores.month.strict.derivation.params).toMatchObject({
      count: { value: 1 },
      leftOut: { value: 1 },
    });
  });

  test('units that are reported apart have a score of their own and stay out of the institution’s', () => {
    const { units, scores } = computeInstitution(
      [plan([reaching(80, '1.1'), reaching(20, '10.1', { reportedApart: true })])],
      march,
    );
    expect(units.map((unit) => [unit.reportedApart, unit.scores.month.strict.value])).toEqual([
      [false, 80],
      [true, 20],
    ]);
    expect(scores.month.strict.value).toBe(80);
  });

  test('areas of one unit on several sheets come together; areas without unit stand alone', () => {
    const unit = { code: '1', name: 'A' };
    const { units } = computeInstitution(
      [
        plan([reaching(80, '1.1', { unit })], 'p1'),
        plan([reaching(60, '1.2', { unit })], 'p2'),
        plan([reaching(50, '3.1'), reaching(40, '3.2')], 'p3'),
      ],
      march,
    );
    expect(units.map((one) => [one.areas.length, one.scores.month.strict.value])).toEqual([
      [2, 70],
      [1, 50],
      [1, 40],
    ]);
  });

  test('nothing at all', () => {
    const { units, scores, name, year } = computeInstitution([], march);
    expect([units.length, scores.year.strict.value, name, year]).toEqual([0, null, null, null]);
  });
});

test('means leave out who has no score; each counts once, or as often as it is said', () => {
  expect(rounded(meanScore([92, 85, 97, 88, 95, 90, 93, 99, 100]))).toBe(93.22);
  expect(meanScore([90, null, 60])).toBe(75);
  expect(meanScore([90, null, 60], [2, 5, 1])).toBe(80);
  expect(meanScore([null])).toBeNull();
  expect(meanScore([])).toBeNull();
});

/** The value, the sentence and its terms: `1: 90.0 %`. */
function told({ value, derivation: { messageId, params, terms } }: Score): unknown[] {
  return [
    rounded(value),
    spanish.t(messageId, params),
    ...terms.map(({ label, value: of, cells }) => {
      expect(cells).toEqual([]);
      return `${label}: ${spanish.param(of)}`;
    }),
  ];
}

const unitOf = (code: string | null, name = `Unidad ${code}`) => ({ code, name });

describe('what is said about a mean', () => {
  const areas = (): Area[] => [
    reaching(90, '1.1', { unit: unitOf('1') }, 2),
    reaching(80, '1.2', { unit: unitOf('1') }, 3),
    reaching(null, '1.3', { unit: unitOf('1') }, 5),
    reaching(70, '2.1', { unit: unitOf(null, 'Contraloría') }, 5),
    reaching(null, '3.1', { unit: unitOf('3') }),
  ];
  const of = (rollUp?: ComplianceSettings['rollUp']) =>
    computeInstitution([plan(areas())], { ...march, rollUp });

  test('of a unit: its areas, without how often', () => {
    expect(of('by-indicators').units.map(({ scores }) => told(scores.month.strict))).toEqual([
      [85, 'Promedio de 2: 85.0 %; sin 1 que no tienen calificación', '1.1: 90.0 %', '1.2: 80.0 %'],
      [70, 'Promedio de 1: 70.0 %', '2.1: 70.0 %'],
      [null, 'No hay nada que calificar en el periodo.'],
    ]);
  });

  test('of the institution, each unit once', () => {
    const said = [
      77.5,
      'Promedio de 2: 77.5 %; sin 1 que no tienen calificación',
      '1: 85.0 %',
      'Contraloría: 70.0 %',
    ];
    expect(told(of().scores.month.strict)).toEqual(said);
    expect(told(of('simple').scores.month.strict)).toEqual(said);
  });

  test('by their areas that have a score in the month', () => {
    // (2 × 85 + 70) ÷ 3
    expect(told(of('by-areas').scores.month.strict)).toEqual([
      80,
      'Promedio de 2, según su número de áreas: 80.0 %; sin 1 que no tienen calificación',
      '1: 2 × 85.0 %',
      'Contraloría: 1 × 70.0 %',
    ]);
  });

  test('by the indicators of those areas', () => {
    // 2 + 3 indicators, and 5
    expect(told(of('by-indicators').scores.month.strict)).toEqual([
      77.5,
      'Promedio de 2, según su número de indicadores: 77.5 %; sin 1 que no tienen calificación',
      '1: 5 × 85.0 %',
      'Contraloría: 5 × 70.0 %',
    ]);
  });

  test('of each period by itself', () => {
    const { units, scores } = of('by-areas');
    // In December the others are due, and nothing was reported of them; the corte is in March.
    expect(scores.months[11]!.strict.value).toBeNull();
    expect(rounded(scores.months[2]!.strict.value)).toBe(80);
    expect(rounded(scores.quarter.strict.value)).toBe(80);
    expect(rounded(scores.periods.semester[1]!.strict.value)).toBeNull();
    // The year: 90, 80 and 0 of what is programmed, then 70, then 0.
    expect(units.map((unit) => rounded(unit.scores.year.strict.value))).toEqual([56.67, 70, 0]);
    expect(rounded(scores.year.strict.value)).toBe(48);
    // The provisional one has the same weights: 3 areas reach 85 of what they reported, 1 reaches 70.
    expect(scores.year.provisional.value).toBe(81.25);
  });

  test('a plan that counts elsewhere is named, also where there is no score', () => {
    const units = [computeUnit(unitOf('1'), false, [], march)];
    const notes = [
      {
        planId: 'p2',
        messageId: 'compliance.counting.otherYear',
        params: { sheet: 'PAT 2020', year: '2020', counted: '2019' },
      },
    ];
    const why =
      'compliance.terms.counting: La hoja PAT 2020 es del ejercicio 2020: no entra en la calificación de 2019.';
    const none = computeInstitutionOf({ name: null, year: 2019, notes }, units, march);
    expect(none.notes).toBe(notes);
    expect(told(none.scores.month.strict)).toEqual([null, 'No hay nada que calificar en el periodo.', why]);
    const one = computeInstitutionOf({ name: null, year: 2019, notes }, of().units, march);
    expect(told(one.scores.month.strict)).toContain(why);
    expect(told(one.units[0]!.scores.month.strict)).not.toContain(why);
  });

  test('without reasons nothing is said of them', () => {
    const { notes, scores } = computeInstitutionOf({ name: 'Instituto', year: 2019 }, of().units, march);
    expect(notes).toEqual([]);
    expect(told(scores.month.strict)).toHaveLength(4);
  });
});

test('a mean is approximate when one of its scores is', () => {
  const estimated = area({
    code: '1.1',
    unit: unitOf('1'),
    indicators: [{ weight: 100, programmed: { Ene: 100, Feb: 100 }, actual: { Ene: 90, Feb: 80 } }],
  });
  const { units, scores } = computeInstitution(
    [
      plan([
        estimated,
        reaching(80, '1.2', { unit: unitOf('1') }),
        reaching(70, '2.1', { unit: unitOf('2') }),
      ]),
    ],
    march,
  );
  expect(units.map((unit) => unit.scores.toDate.strict.approximate)).toEqual([true, false]);
  expect(scores.toDate.strict.approximate).toBe(true);
  expect(scores.month.strict.approximate).toBe(false);
});

describe('which areas make a unit', () => {
  const units = (...plans: Plan[]) =>
    computeInstitution(plans, march).units.map(({ unit, reportedApart, areas }) => [
      unit.code ?? unit.name,
      ...(reportedApart ? ['apart'] : []),
      ...areas.map(({ label }) => label),
    ]);

  test('those with its code, whatever its name', () => {
    expect(
      units(
        plan([
          reaching(80, '1.1', { unit: unitOf('1', 'Administración') }),
          reaching(80, '2.1', { unit: unitOf('2', 'Administración') }),
          reaching(80, '1.2', { unit: unitOf('1', 'Dir. de Administración') }),
        ]),
      ),
    ).toEqual([
      ['1', '1.1', '1.2'],
      ['2', '2.1'],
    ]);
  });

  test('without codes those with its name, in any case', () => {
    expect(
      units(
        plan([
          reaching(80, '1.1', { unit: unitOf(null, 'Contraloría') }),
          reaching(80, '1.2', { unit: unitOf(null, ' CONTRALORÍA ') }),
          reaching(80, '1.3', { unit: unitOf(null, 'Contaduría') }),
        ]),
      ),
    ).toEqual([
      ['Contraloría', '1.1', '1.2'],
      ['Contaduría', '1.3'],
    ]);
  });

  test('those that are reported apart make one of their own', () => {
    expect(
      units(
        plan([
          reaching(80, '1.1', { unit: unitOf('1') }),
          reaching(80, '1.2', { unit: unitOf('1'), reportedApart: true }),
          reaching(80, '1.3', { unit: unitOf('1'), reportedApart: true }),
        ]),
      ),
    ).toEqual([
      ['1', '1.1'],
      ['1', 'apart', '1.2', '1.3'],
    ]);
  });

  test('an area without a unit is one, though others have its code, or a unit is called so', () => {
    expect(
      units(
        plan([reaching(80, '1'), reaching(80, '1'), reaching(80, '1.1', { unit: unitOf('1') })], 'p1'),
        plan([reaching(80, '1')], 'p2'),
      ),
    ).toEqual([
      ['1', '1'],
      ['1', '1'],
      ['1', '1.1'],
      ['1', '1'],
    ]);
  });

  test('an area without a code is called by its name', () => {
    expect(units(plan([reaching(80, '1.1', { code: null, name: 'Delegación Norte' })]))).toEqual([
      ['Delegación Norte', 'Delegación Norte'],
    ]);
  });
});

test('the institution is called as the first plan that names it', () => {
  const name = (...names: (string | null)[]) =>
    computeInstitution(
      names.map((institution, i) => ({ ...plan([reaching(80, '1.1')], `p${i}`), institution })),
      march,
    ).name;
  expect(name(null, 'Instituto A', 'Instituto B')).toBe('Instituto A');
  expect(name(null)).toBeNull();
});

describe('money', () => {
  const areaWith = (code: string, unit: Area['unit'], money: [current: number, executed: number][]): Area =>
    areaOf(
      money
        .map((_, i) => indicator({ code: `${code}.${i + 1}`, programmed: { Mar: 100 } }))
        .map((one, i) =>
          withMoney(one, { approved: money[i]![0], current: money[i]![0], executed: money[i]![1] }),
        ),
      { code, name: code, unit },
    );
  const areas = [
    areaWith('1.1', unitOf('1'), [
      [1000, 500],
      [1000, 700],
    ]),
    areaWith('1.2', unitOf('1'), [[2000, 400]]),
    reaching(80, '1.3', { unit: unitOf('1') }),
    areaWith('2.1', unitOf(null, 'Contraloría'), [[6000, 1200]]),
    areaWith('3.1', { ...unitOf('3') }, []),
    { ...areaWith('4.1', unitOf('4'), [[10_000, 10_000]]), reportedApart: true },
  ];

  test('of a unit is the sum of its areas, of the institution that of its units', () => {
    const { units, financial } = computeInstitution([plan(areas)], march);
    expect(units.map((unit) => unit.financial?.annual.strict.value ?? null)).toEqual([40, 20, null, 100]);
    expect(financial).toMatchObject({ approved: 10_000, current: 10_000, executed: 2800, products: 4 });
    expect(financial!.annual.strict.value).toBe(28);
    const terms = (execution: typeof financial) =>
      execution!.annual.strict.derivation.terms.map(
        ({ label, value }) => `${label}: ${spanish.param(value)}`,
      );
    expect(terms(units[0]!.financial)).toEqual(['1.1: 1,200 de 2,000', '1.2: 400 de 2,000']);
    expect(terms(financial)).toEqual(['1: 1,600 de 4,000', 'Contraloría: 1,200 de 6,000']);
  });

  test('is asked for once', () => {
    const result = computeInstitution([plan(areas)], march);
    expect(result.financial).toBe(result.financial);
    expect(result.units[0]!.financial).toBe(result.units[0]!.financial);
  });

  test('is none where no plan has any', () => {
    const { units, financial } = computeInstitution([plan([reaching(80, '1.1')])], march);
    expect([units[0]!.financial, financial]).toEqual([null, null]);
  });
});

test('units keep their areas as they were computed', () => {
  const areas = [computeAreaCompliance('p1', reaching(80, '1.1'), march, 'PAT')];
  const unit = computeUnit(unitOf('1'), true, areas, march);
  expect(unit).toMatchObject({ unit: unitOf('1'), reportedApart: true });
  expect(unit.areas).toBe(areas);
  const institution = computeInstitutionOf({ name: 'Instituto', year: 2019 }, [unit], march);
  expect(institution).toMatchObject({ name: 'Instituto', year: 2019, settings: march });
  expect(institution.units).toEqual([unit]);
  // It is reported apart.
  expect(institution.scores.month.strict.value).toBeNull();
});
