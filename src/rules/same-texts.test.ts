/** Which edits of an area leave its texts, so that rules of texts need not look at it again. */
import { type AreaSpec, buildPlan, type IndicatorSpec, pct } from '../../test/support/plan-builder';
import type { Area, Indicator } from '../domain/plan';
import { sameTexts } from './same-texts';

const VISITS: IndicatorSpec = {
  name: 'Visitas de inspección',
  formula: 'Visitas / Visitas programadas',
  description: 'Visitas a estaciones',
  unit: 'Visita',
  frequency: 'Mensual',
  baseline: '10 (2018)',
  annual: 12,
  months: 1,
  actual: { Ene: 1 },
  numerator: { Ene: 1 },
  denominator: { Ene: 1 },
  compliance: { Ene: 100 },
  distribution: { Ene: 8.3 },
  evidence: null,
};
const COURSES: IndicatorSpec = { name: 'Cursos impartidos', unit: 'Curso', annual: 4 };
const areaOf = (spec: Partial<AreaSpec> = {}): Area =>
  buildPlan({ areas: [{ code: '7.3', name: 'Dirección de Visas', indicators: [VISITS, COURSES], ...spec }] })
    .areas[0]!;
const withVisits = (change: IndicatorSpec): Area =>
  areaOf({ indicators: [{ ...VISITS, ...change }, COURSES] });
const withCourses = (change: IndicatorSpec): Area =>
  areaOf({ indicators: [VISITS, { ...COURSES, ...change }] });
/** The area with another part of its first indicator. */
const patched = (change: Partial<Indicator>): Area => {
  const area = areaOf();
  return { ...area, indicators: area.indicators.map((one, i) => (i === 0 ? { ...one, ...change } : one)) };
};
const AREA = areaOf();

test.each<[string, Area]>([
  ['nothing', areaOf()],
  ['an annual target', withVisits({ annual: 24 })],
  ['an annual target in percent, which changes the measure', withVisits({ annual: pct(100) })],
  ['months', withVisits({ months: 2 })],
  ['an annual weight', withVisits({ weight: 40 })],
  ['weights of months', withVisits({ weights: 50 })],
  ['what was reported', withVisits({ actual: { Ene: 7 } })],
  ['a numerator', withVisits({ numerator: { Ene: 7 } })],
  ['a denominator', withVisits({ denominator: { Ene: 7 } })],
  ['compliance', withVisits({ compliance: { Ene: 7 } })],
  ['the distribution', withVisits({ distribution: { Ene: 7 } })],
  ['the comportamiento that figures show', withVisits({ behavior: 'last' })],
  ['the sentido', withVisits({ direction: 'descending' })],
])('%s: the same texts', (_, after) => {
  expect(sameTexts(AREA, after)).toBe(true);
});

test.each<[string, Area]>([
  ['the code of the area', { ...AREA, code: '7.4' }],
  ['the name of the area', { ...AREA, name: 'Dirección de Pasaportes' }],
  ['where it stands', { ...AREA, cell: { ...AREA.cell, row: 9 } }],
  ['its Dirección General', areaOf({ unit: { code: '7', name: 'DG de Regulación' } })],
  ['what a POA says above its products', areaOf({ context: { result: 'Población atendida' } })],
  ['an indicator less', areaOf({ indicators: [VISITS] })],
  ['an indicator more', areaOf({ indicators: [VISITS, COURSES, COURSES] })],
  ['their order', areaOf({ indicators: [COURSES, VISITS] })],
  ['the code of an indicator', withVisits({ code: '7.3.9' })],
  ['the name of the first one', withVisits({ name: 'Visitas' })],
  ['the name of the last one', withCourses({ name: 'Cursos' })],
  ['a name that is gone', withVisits({ name: null })],
  ['its formula', withVisits({ formula: 'Visitas' })],
  ['its description', withVisits({ description: null })],
  ['its unit', withVisits({ unit: 'Informe' })],
  ['its frequency', withVisits({ frequency: 'Anual' })],
  ['its base line', withVisits({ baseline: '11 (2019)' })],
  ['the cell of its name', patched({ nameCell: { ...AREA.indicators[0]!.nameCell, column: 7 } })],
  [
    'a means of verification',
    withVisits({ evidence: { Ene: { kind: 'text', text: 'Oficio', number: null, percent: false } } }),
  ],
  ['a column more', patched({ baselineYear: { value: 2018, cell: AREA.cell } })],
])('%s: other texts', (_, after) => {
  expect(sameTexts(AREA, after)).toBe(false);
  expect(sameTexts(after, AREA)).toBe(false);
});

test('a row of a template that somebody begins to fill in counts from then on, though its texts are blank', () => {
  const row = (annual: number | null) =>
    areaOf({ indicators: [{ name: null, annual, months: null, weight: null, weights: null }] });
  expect(sameTexts(row(null), row(null))).toBe(true);
  expect(sameTexts(row(null), row(12))).toBe(false);
  expect(sameTexts(row(12), row(null))).toBe(false);
  expect(sameTexts(row(12), row(24))).toBe(true);
});

test('a column in the place of another', () => {
  const cell = AREA.cell;
  const [year, narrative] = [
    patched({ baselineYear: { value: 2018, cell } }),
    patched({ narrative: AREA.indicators[0]!.programmed! }),
  ];
  expect(sameTexts(year, narrative)).toBe(false);
});

test('areas without indicators', () => {
  expect(sameTexts(areaOf({ indicators: [] }), areaOf({ indicators: [] }))).toBe(true);
});
