import { PAT_2019 } from '../../scripts/samples/published-data';
import { publishedSheet } from '../../scripts/samples/published-sheet';
import { monthCell, totalCell } from '../../src/domain/plan';
import { valueAt } from '../../src/domain/snapshot';
import { nearMisses, recognise } from '../../src/recognition';
import { indicatorsOf, numbers, snapshotOf } from './support';

const snapshot = snapshotOf(publishedSheet(PAT_2019, 'PAT 2019'));
const plans = recognise(snapshot);
const plan = plans[0]!;

describe('the published PAT of 2019', () => {
  test('is one plan with 38 areas and 124 indicators', () => {
    expect(plans).toHaveLength(1);
    expect(plan).toMatchObject({
      id: 'p1',
      type: 'PAT',
      year: 2019,
      sheet: 'PAT 2019',
      institution: 'Instituto Nacional de Migración',
      title: 'Instituto Nacional de Migración',
      layout: 'published',
      confidence: 1,
    });
    expect(plan.areas).toHaveLength(38);
    expect(indicatorsOf(plan)).toHaveLength(124);
    expect(nearMisses(snapshot)).toEqual([]);
  });

  test('has every area under its Dirección General', () => {
    const expected = PAT_2019.units.flatMap((unit) =>
      unit.areas.map((area) => ({
        code: area.code,
        name: area.name,
        unit: { code: unit.code, name: unit.name },
        reportedApart: false,
        indicators: area.indicators.length,
      })),
    );
    const found = plan.areas.map(({ code, name, unit, reportedApart, indicators }) => ({
      code,
      name,
      unit,
      reportedApart,
      indicators: indicators.length,
    }));
    expect(found).toEqual(expected);
  });

  test('gives every figure back', () => {
    const published = PAT_2019.units.flatMap((unit) => unit.areas.flatMap((area) => area.indicators));
    const found = indicatorsOf(plan).map((indicator) => ({
      code: indicator.code?.value,
      name: indicator.name?.value,
      formula: indicator.formula?.value,
      strategic: indicator.strategic,
      measure: indicator.measure,
      annualTarget: numbers([indicator.annualTarget.value])[0],
      months: numbers(indicator.programmed?.months),
      total: numbers(indicator.programmed ? [indicator.programmed.total] : [])[0],
      annualWeight: numbers(indicator.weights ? [indicator.weights.total] : [])[0],
      weights: numbers(indicator.weights?.months),
      distribution: indicator.distribution ? numbers(indicator.distribution.months) : undefined,
      others: [indicator.actual, indicator.compliance, indicator.numerator, indicator.denominator],
    }));
    expect(found).toEqual(
      published.map((indicator) => ({
        code: indicator.code,
        name: indicator.name,
        formula: indicator.formula,
        strategic: indicator.strategic,
        measure: indicator.measure,
        annualTarget: indicator.annualTarget,
        months: indicator.months,
        total: indicator.annualTarget,
        annualWeight: indicator.annualWeight,
        weights: indicator.weights,
        distribution: indicator.distribution,
        others: [null, null, null, null],
      })),
    );
  });

  test('says of every figure in which cell it is', () => {
    const sheet = snapshot.sheets[0]!;
    for (const indicator of indicatorsOf(plan)) {
      for (const line of [indicator.programmed!, indicator.weights!]) {
        line.months.forEach((reading, month) => {
          const cell = monthCell(line, month as 0);
          const raw = reading.kind === 'number' ? reading.raw : null;
          expect(valueAt(sheet, cell.row, cell.column)).toBe(raw);
        });
        const total = totalCell(line)!;
        expect(line.total).toMatchObject({ raw: valueAt(sheet, total.row, total.column) });
      }
      const { cell } = indicator.code!;
      expect(valueAt(sheet, cell.row, cell.column)).toBe(indicator.code!.value);
    }
  });

  test('has a total line of formulas in every area, each month of it 100', () => {
    for (const area of plan.areas) {
      const total = area.totalLine!;
      expect(total.total).toMatchObject({ kind: 'number', formula: true });
      for (const reading of [...total.months, total.total]) {
        if (reading.kind === 'number') expect(reading.value).toBeCloseTo(100, 9);
      }
    }
  });

  test('keeps to the constants 83, sums 25, one period 15, and one that fits nothing', () => {
    const counts = { constant: 0, sum: 0, single: 0, none: 0 };
    const none: string[] = [];
    for (const indicator of indicatorsOf(plan)) {
      const periods = numbers(indicator.programmed!.months).filter((month) => month !== null).length;
      if (indicator.behavior === null) {
        counts.none++;
        none.push(indicator.code!.value);
      } else if (periods === 1) counts.single++;
      else if (indicator.behavior.value === 'constant') counts.constant++;
      else counts.sum++;
    }
    expect(counts).toEqual({ constant: 83, sum: 25, single: 15, none: 1 });
    expect(none).toEqual(['7.3.1']);
  });

  test('has one descending indicator, the minutes without service', () => {
    const descending = indicatorsOf(plan).filter(({ direction }) => direction.value === 'descending');
    expect(descending.map((indicator) => [indicator.code!.value, indicator.behavior?.value])).toEqual([
      ['5.4.3.1', 'max-sum'],
    ]);
  });

  test('says what was inferred', () => {
    expect(plan.notes.map((note) => [note.messageId, note.params])).toEqual([
      ['recognition.behaviorInferred', { count: 123, total: 124 }],
      ['recognition.directionInferred', { count: 124, total: 124 }],
      ['recognition.linesByPosition', { count: 124 }],
    ]);
  });
});
