import { area, plan } from '../../../test/support/indicator';
import { pat } from '../../../test/support/pane';
import { computeInstitution } from '../../domain/compliance';
import type { InstitutionCompliance } from '../../domain/compliance-model';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../domain/compliance-settings';
import { lightGroups, monthPoints, worstRows } from './compliance-charts';
import { worstFirst } from './compliance-view';

const settings = { ...DEFAULT_COMPLIANCE_SETTINGS, cutoff: 2 } as const;
const small = computeInstitution([pat()], settings);

/** So many units of so many areas, each with an indicator that reaches 95. */
function institutionOf(units: number, areas: number): InstitutionCompliance {
  const all = Array.from({ length: units * areas }, (_, i) => {
    const unit = 1 + Math.floor(i / areas);
    return area({
      code: `${unit}.${1 + (i % areas)}`,
      unit: { code: String(unit), name: `Unidad ${unit}` },
      indicators: [{ weight: 100, programmed: { Mar: 100 }, target: 100, actual: { Mar: 95 } }],
    });
  });
  return computeInstitution([plan(all)], settings);
}

test('twelve months, with and without a score', () => {
  const points = monthPoints(small.scores);
  expect(points.map(({ strict }) => strict.value !== null)).toEqual([
    ...Array.from({ length: 3 }, () => true),
    ...Array.from({ length: 9 }, () => false),
  ]);
  expect([points[2]!.strict.value, points[2]!.provisional.value]).toEqual([70, 90]);
});

test.each([
  ['few areas, each its bar', 2, 3, { kind: 'institution' }, 'area', 6],
  ['many areas: each unit its bar', 3, 5, { kind: 'institution' }, 'unit', 3],
  ['many areas of one unit', 1, 14, { kind: 'institution' }, 'area', 14],
  ['the areas of a unit', 3, 5, { kind: 'unit', unit: 1 }, 'area', 5],
] as const)('lights: %s', (_name, units, areas, focus, by, count) => {
  const institution = institutionOf(units, areas);
  const found = lightGroups(institution, focus, 'month')!;
  expect([found.by, found.groups.length]).toEqual([by, count]);
  // Nobody is lost between the bars.
  const shown = found.groups.reduce((sum, { counts }) => sum + counts.lights.green, 0);
  expect(shown).toBe(focus.kind === 'unit' ? areas : units * areas);
});

test('a single area has no bars of areas', () => {
  expect(lightGroups(small, { kind: 'area', unit: 0, area: 0 }, 'month')).toBeNull();
  expect(lightGroups(institutionOf(1, 1), { kind: 'institution' }, 'month')).toBeNull();
});

test('the worst: what is missing, then what is not green; nobody who is well', () => {
  const areas = small.units.flatMap((unit) => unit.areas);
  const worst = worstRows(worstFirst(areas, 'month', 2));
  expect(worst.map(({ compliance }) => [compliance.state, compliance.light])).toEqual([
    ['not-reported', null],
    ['computed', 'yellow'],
  ]);
  expect(worstRows(worstFirst(areas, 'month', 2), 1)).toHaveLength(1);
});
