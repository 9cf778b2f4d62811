/**
 * One cell of the published plan is changed: the right rule speaks at the right cell, and nothing else that was silent
 * before. And what leaves the plan as it is leaves the findings as they are.
 */
import * as fc from 'fast-check';
import { PAT_2019 } from '../../scripts/samples/published-data';
import { publishedSheet } from '../../scripts/samples/published-sheet';
import { contains, formatCell } from '../../src/domain/address';
import { percentPoints } from '../../src/domain/decimal';
import type { Finding } from '../../src/domain/finding';
import type { Snapshot } from '../../src/domain/snapshot';
import { recognise } from '../../src/recognition';
import { runRules } from '../../src/rules/run';
import { snapshotOf } from '../recognition/support';
import { sentence } from '../support/rule-tests';
import { edited, MUTATIONS, placesOf } from './mutations';

/** More of them on demand: PONDERA_RUNS=400. */
const RUNS = Number(process.env.PONDERA_RUNS ?? 10);

const snapshot = snapshotOf(publishedSheet(PAT_2019, 'PAT 2019'));

function findingsOf(changed: Snapshot): Finding[] {
  const { findings, unchecked } = runRules(recognise(changed));
  expect(unchecked).toEqual([]);
  return findings;
}

/** What a finding is about, wherever it stands. */
const subject = ({ rule, item, area, period }: Finding) =>
  `${rule} ${item ?? `área ${area}`} ${period ?? ''}`;

const before = findingsOf(snapshot);
const known = new Set(before.map(subject));
/** 7.3.1 has its own error: a second one there would not be new. */
const places = placesOf(recognise(snapshot)[0]!).filter(({ indicator }) => indicator.code?.value !== '7.3.1');

test('the published plan is as the rules know it', () => {
  expect(places).toHaveLength(123);
  expect(before.filter(({ severity }) => severity === 'error').map(subject)).toEqual([
    'sum-mismatch-annual 7.3.1 ',
  ]);
});

describe.each(Object.entries(MUTATIONS))('%s', (_, mutate) => {
  const fits = places.filter((place) => mutate(place, 0, 1) !== null);

  test('the right rule speaks at the right cell, and nothing else', () => {
    expect(fits.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(
        fc.nat({ max: fits.length - 1 }),
        fc.nat({ max: 23 }),
        fc.integer({ min: 1, max: 9 }),
        (index, month, amount) => {
          const mutation = mutate(fits[index]!, month, amount);
          fc.pre(mutation !== null);
          const { edits, expected } = mutation!;
          const fresh = findingsOf(edited(snapshot, edits)).filter((finding) => !known.has(subject(finding)));
          const right = fresh.filter(
            ({ rule, cells }) =>
              expected.rules.includes(rule) && cells.some((range) => contains(range, expected.cell)),
          );
          const others = fresh.filter(
            (finding) => !right.includes(finding) && !expected.beside?.includes(finding.rule),
          );
          const told = {
            at: formatCell(expected.cell),
            right: right.map(sentence),
            others: others.map(sentence),
          };
          expect(told).toEqual({ ...told, right: [expect.any(String)], others: [] });
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('a plan that says the same gives the same findings', () => {
  const summary = (findings: readonly Finding[]) =>
    findings.map((finding) => `${finding.severity} ${subject(finding)}: ${sentence(finding)}`).sort();
  const expected = summary(before);

  test('whatever the order of its units and areas', () => {
    const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const units = fc
      .tuple(...PAT_2019.units.map((unit) => shuffled(unit.areas).map((areas) => ({ ...unit, areas }))))
      .chain(shuffled);
    fc.assert(
      fc.property(units, (order) => {
        const reordered = snapshotOf(publishedSheet({ ...PAT_2019, units: order }, 'PAT 2019'));
        expect(summary(findingsOf(reordered))).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  test('wherever it stands on its sheet', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 50 }), (row, column) => {
        const moved = {
          ...snapshot,
          sheets: snapshot.sheets.map((sheet) => ({
            ...sheet,
            row: sheet.row + row,
            column: sheet.column + column,
          })),
        };
        expect(summary(findingsOf(moved))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  test.each([['0%'], ['0.00%'], ['0.0 %;[Red]-0.0 %'], ['_-* #,##0.0%_-;-* #,##0.0%_-']])(
    'with percentages in the format %s',
    (format) => {
      const formatted = {
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) => ({
          ...sheet,
          formats: sheet.formats.map((row) => row.map((own) => (own.includes('%') ? format : own))),
        })),
      };
      expect(summary(findingsOf(formatted))).toEqual(expected);
    },
  );

  test('with percentages written as points, without a format', () => {
    const asPoints = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row, r) =>
          row.map((value, c) =>
            typeof value === 'number' && sheet.formats[r]?.[c]?.includes('%') ? percentPoints(value) : value,
          ),
        ),
        formats: sheet.formats.map((row) => row.map((own) => (own.includes('%') ? 'General' : own))),
      })),
    };
    const rules = (lines: readonly string[]) => lines.map((line) => line.slice(0, line.indexOf(':')));
    expect(rules(summary(findingsOf(asPoints)))).toEqual(rules(expected));
  });
});
