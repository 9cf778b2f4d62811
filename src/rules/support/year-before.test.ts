/** Who an indicator was in the year before, and what it came to: plans of 2018 and 2019. */
import {
  type AreaSpec,
  buildPlan,
  cellError,
  type IndicatorSpec,
  pct,
} from '../../../test/support/plan-builder';
import { formatRange } from '../../domain/address';
import type { Plan } from '../../domain/plan';
import { yearBefore } from './year-before';

function planOfYear(year: number, areas: readonly AreaSpec[]): Plan {
  return { ...buildPlan({ id: `p${year}`, sheet: `PAT ${year}`, areas }), year };
}

const VISITS = { code: '1.1', name: 'Visitas de supervisión' };
const AREA = { code: '1', name: 'Supervisión' };
const REPORTED = { months: { Mar: 50, Sep: 50 }, annual: 100, actual: { Mar: 40, Sep: 60 } };

const now = (indicator: IndicatorSpec = {}, area: Partial<AreaSpec> = {}) =>
  planOfYear(2019, [{ ...AREA, indicators: [{ ...VISITS, annual: 240, ...indicator }], ...area }]);
const earlier = (indicator: IndicatorSpec = {}, area: Partial<AreaSpec> = {}) =>
  planOfYear(2018, [{ ...AREA, indicators: [{ ...VISITS, ...REPORTED, ...indicator }], ...area }]);

/** What the first indicator of a plan came to in the other. */
function found(before: Plan, plan: Plan = now()) {
  const [area] = plan.areas;
  return yearBefore(plan, [before, plan])?.(area!, area!.indicators[0]!) ?? null;
}

const figure = (before: Plan, plan?: Plan) => found(before, plan)?.figure ?? null;

test('the year, what it came to, and where that was reported', () => {
  const result = found(earlier());
  expect(result).toMatchObject({ year: 2018, figure: 100 });
  expect(result!.cells.map(formatRange)).toEqual(["'PAT 2018'!H4", "'PAT 2018'!N4"]);
});

describe('whether there is a year before', () => {
  const known = (before: Plan, plan = now()) => yearBefore(plan, [before, plan]) !== null;

  test('it is the plan of that year, with cells for a report', () => {
    expect(known(earlier())).toBe(true);
    expect(known(earlier({ actual: undefined }))).toBe(false);
    expect(known({ ...earlier(), year: 2017 })).toBe(false);
    expect(known(earlier(), { ...now(), year: null })).toBe(false);
    expect(known({ ...earlier(), year: null }, { ...now(), year: null })).toBe(false);
  });

  test('numerators and denominators are a report, too', () => {
    const shares = { annual: pct(80), months: { Mar: pct(80) }, actual: undefined };
    expect(known(earlier({ ...shares, numerator: { Mar: 8 }, denominator: { Mar: 10 } }))).toBe(true);
  });

  test('one indicator with such cells is enough; areas without any are left out', () => {
    const second = planOfYear(2018, [
      { ...AREA, code: '9', name: 'Planes', indicators: [{ ...VISITS, months: 5 }] },
      {
        ...AREA,
        indicators: [
          { code: '1.9', name: 'Cursos', months: 5 },
          { ...VISITS, ...REPORTED },
        ],
      },
    ]);
    expect(figure(second)).toBe(100);
  });
});

describe('the same institution', () => {
  const of = (before: string | null, after: string | null) =>
    figure({ ...earlier(), institution: before }, { ...now(), institution: after });

  test.each<[string | null, string | null, number | null]>([
    ['Secretaría de Salud', 'SECRETARIA DE SALUD', 100],
    ['Secretaría de Salud', null, 100],
    [null, 'Secretaría de Salud', 100],
    ['Secretaría de Salud', 'Secretaría de Trabajo', null],
  ])('%s and %s: %s', (before, after, expected) => {
    expect(of(before, after)).toBe(expected);
  });
});

describe('the same area', () => {
  const of = (before: Partial<AreaSpec>, after: Partial<AreaSpec>) =>
    figure(earlier({}, before), now({}, after));

  test('has its code or its name', () => {
    expect(of({ name: 'Inspección' }, {})).toBe(100);
    expect(of({ code: '7' }, {})).toBe(100);
    expect(of({ code: '7', name: 'SUPERVISION' }, {})).toBe(100);
    expect(of({ code: '7', name: 'Inspección' }, {})).toBeNull();
  });

  test('where areas have no codes, its name', () => {
    expect(of({ code: null }, { code: null })).toBe(100);
    expect(of({ code: null, name: 'Inspección' }, { code: null })).toBeNull();
  });
});

describe('the same unit', () => {
  test.each<[string | undefined, string | undefined, number | null]>([
    ['Visita', 'Visitas', 100],
    ['Visita', undefined, 100],
    [undefined, 'Visita', 100],
    ['Visita', 'Hora', null],
  ])('%s and %s: %s', (before, after, expected) => {
    expect(figure(earlier({ unit: before }), now({ unit: after }))).toBe(expected);
  });

  test('no figure of a percentage beside one of a count', () => {
    expect(figure(earlier({ measure: 'percent' }))).toBeNull();
  });
});

describe('who it was', () => {
  test('the one of that name, whatever its number', () => {
    const swapped = planOfYear(2018, [
      {
        ...AREA,
        indicators: [
          {
            ...REPORTED,
            code: '1.1',
            name: 'Visitas de supervisión en fronteras',
            actual: { Mar: 1, Sep: 2 },
          },
          { ...REPORTED, code: '1.2', name: 'VISITAS DE SUPERVISION' },
        ],
      },
    ]);
    expect(figure(swapped)).toBe(100);
  });

  test('a name of one word is that of anything', () => {
    const visits = { name: 'Visitas' };
    expect(figure(earlier({ ...visits, code: '1.7' }), now(visits))).toBeNull();
    // With its code it is the same.
    expect(figure(earlier(visits), now(visits))).toBe(100);
  });

  test.each<[string, number | null]>([
    ['Visitas de supervisión en establecimientos farmacéuticos privados', 100],
    ['Supervisión: visitas', 100],
    // Half of the words, and particles.
    ['Visitas nocturnas', null],
    ['Cursos de formación', null],
  ])('the code and most words of the name: %s', (name, expected) => {
    expect(figure(earlier({ name }))).toBe(expected);
  });

  test('without a name the code says nothing, and without a code the name of another', () => {
    expect(figure(earlier({ name: null }))).toBeNull();
    expect(figure(earlier(), now({ name: null }))).toBeNull();
    expect(figure(earlier({ name: null, code: '1.7' }), now({ name: null }))).toBeNull();
    expect(figure(earlier({ code: null, name: 'Visitas' }), now({ code: null, name: 'Visitas' }))).toBeNull();
    expect(figure(earlier({ code: null }), now({ code: null }))).toBe(100);
  });

  test('two of that name have to have come to the same', () => {
    const twins = (other: object) =>
      planOfYear(2018, [
        {
          ...AREA,
          indicators: [
            { ...VISITS, ...REPORTED },
            { ...VISITS, ...REPORTED, code: '1.2', ...other },
          ],
        },
      ]);
    expect(figure(twins({}))).toBe(100);
    expect(figure(twins({ actual: { Mar: 5, Sep: 5 } }))).toBeNull();
    // One of them reported nothing.
    expect(figure(twins({ actual: {} }))).toBe(100);
  });
});

describe('what it came to', () => {
  test.each<[string, IndicatorSpec, number | null]>([
    ['what came unplanned counts, too', { actual: { Mar: 40, Jun: 10, Sep: 60 } }, 110],
    ['a month is not reported', { actual: { Mar: 90 } }, null],
    ['a report that cannot be read', { actual: { Mar: 90, Sep: cellError() } }, null],
    [
      'nothing was planned: what was done is no result',
      { months: { Mar: 0 }, annual: 0, actual: { Mar: 5 } },
      null,
    ],
    [
      'the last level',
      { behavior: 'last', annual: 40, months: { Mar: 20, Sep: 40 }, actual: { Mar: 18, Sep: 50 } },
      50,
    ],
    [
      'less is better, and it is a level',
      { direction: 'descending', behavior: 'last', annual: 20, months: { Dic: 20 }, actual: { Dic: 25 } },
      25,
    ],
  ])('%s', (_, indicator, expected) => {
    expect(figure(earlier(indicator))).toBe(expected);
  });
});
