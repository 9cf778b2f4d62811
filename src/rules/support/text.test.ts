import { type IndicatorSpec, planOf } from '../../../test/support/plan-builder';
import { textOf } from './text';

const said = (spec: IndicatorSpec) => textOf(planOf({ annual: 5, ...spec }).areas[0]!.indicators[0]!);

test('everything that an indicator says about itself', () => {
  const spec = { name: 'Visitas', description: 'A comercios', formula: 'Visitas hechas', unit: 'Visita' };
  expect(said(spec)).toBe('Visitas A comercios Visitas hechas Visita');
});

test('what it lacks is nothing', () => {
  expect(said({ name: 'Visitas', description: null, unit: 'Visita' })).toBe('Visitas Visita');
  expect(said({ name: null })).toBe('');
});
