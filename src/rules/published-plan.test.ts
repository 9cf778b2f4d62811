/** What the rules say about the published PAT of 2019: one error, and nothing that cannot be explained cell by cell. */
import { publishedPlan } from '../../test/support/published-plan';
import { sentence } from '../../test/support/rule-tests';
import { MONTH_LABELS } from '../domain/period';
import { runRules } from './run';

const { findings, unchecked } = runRules([publishedPlan()]);
const said = (severity: string) =>
  findings
    .filter((finding) => finding.severity === severity)
    .map(({ rule, item, area, period }) =>
      [rule, item ?? area, period === null ? '' : MONTH_LABELS[period]].join(' ').trim(),
    );

test('every rule could judge it', () => {
  expect(unchecked).toEqual([]);
});

test('exactly one error: 7.3.1 misses its annual target by 2,002', () => {
  expect(said('error')).toEqual(['sum-mismatch-annual 7.3.1']);
  const [error] = findings;
  expect(error).toMatchObject({ value: 10_993_183_187, expected: 10_993_181_185, fix: 'proposed' });
  expect(sentence(error!)).toBe(
    'Los meses de 7.3.1 suman 10,993,181,185 y la meta anual es 10,993,183,187 (diferencia 2,002).',
  );
});

test('warnings: how 7.3.1 accumulates, and the months in which 7.2 prints 50/50', () => {
  expect(said('warning')).toEqual([
    ...['Feb', 'Abr', 'Ago', 'Oct', 'Nov'].map((month) => `weight-not-renormalized 7.2.1 ${month}`),
    ...['Feb', 'Abr', 'Ago', 'Oct', 'Nov'].map((month) => `weight-not-renormalized 7.2.3 ${month}`),
    'behavior-undefined 7.3.1',
  ]);
  const february = findings.find(({ item, period }) => item === '7.2.1' && period === 1)!;
  expect(sentence(february)).toBe('En feb 7.2.1 pondera 50.0 y le corresponde 50.7.');
});

test('notes: roundings, a concentration, and one line per area for its empty months', () => {
  const notes = said('info');
  expect(notes.filter((note) => !note.startsWith('area-month-empty'))).toEqual([
    'weight-concentration 2.2.1',
    'weight-rounding 3.3',
    'distribution-not-100 7.1.3',
    'weight-rounding 7.4.3',
  ]);
  expect(
    notes.filter((note) => note.startsWith('area-month-empty')).map((note) => note.split(' ')[1]),
  ).toEqual(
    ['1.1', '1.2', '1.3', '1.4', '1.5', '2.3', '3.1', '3.4', '4.2'].concat([
      '5.1',
      '5.2',
      '5.3',
      '5.4.2',
      '5.4.3',
      '6.1',
      '7.1',
      '7.4.2',
      '8.3',
    ]),
  );
});
