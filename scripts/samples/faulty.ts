/** A plan with planted faults, for trying out what *Validar* finds. What is planted where stands in samples/README.md. */
import type { ChangeSet } from '../../src/domain/change-set';
import type { PublishedArea, PublishedIndicator, PublishedPlan } from './published-data';
import { publishedSheet } from './published-sheet';

type Edit = (indicator: PublishedIndicator) => PublishedIndicator;

const EDITS: Readonly<Record<string, Edit>> = {
  // The annual weights of 1.1 add up to 95.
  '1.1.1': (indicator) => ({ ...indicator, annualWeight: 10 }),
  // A month above what a ratio can reach.
  '1.1.2': (indicator) => ({ ...indicator, months: replaced(indicator.months, 5, 110) }),
  // A code that is there already.
  '1.2.3': (indicator) => ({ ...indicator, code: '1.2.2' }),
  // No name.
  '1.2.4': (indicator) => ({ ...indicator, name: '' }),
  // A month below the constant target.
  '1.3.1': (indicator) => ({ ...indicator, months: replaced(indicator.months, 5, 75) }),
};

function replaced(months: readonly (number | null)[], month: number, value: number | null) {
  return months.map((own, m) => (m === month ? value : own));
}

function edited(area: PublishedArea): PublishedArea {
  return {
    ...area,
    indicators: area.indicators.map((indicator) => EDITS[indicator.code]?.(indicator) ?? indicator),
  };
}

/** @param plan the first and the seventh unit are taken, and of the seventh 7.1 and 7.3 */
export function faultyWorkbook(plan: PublishedPlan): ChangeSet {
  const units = plan.units.flatMap((unit) => {
    if (unit.code === '1') return [{ ...unit, areas: unit.areas.slice(0, 3).map(edited) }];
    if (unit.code !== '7') return [];
    const areas = unit.areas.filter((area) => area.code === '7.1' || area.code === '7.3');
    return [{ ...unit, areas: areas.map(withCounts) }];
  });
  const name = 'PAT con errores';
  const { changes } = publishedSheet({ ...plan, units }, name);
  return {
    changes: changes.map((change) => {
      if (change.kind !== 'write') return change;
      // 7.1.2: a number kept as text.
      const row = change.cells.findIndex((cells) => cells[0] === '7.1.2');
      const cells = change.cells.map((line, r) =>
        r === row ? line.map((value, column) => (column === 10 ? `${value} ` : value)) : line,
      );
      return { ...change, cells };
    }),
  };
}

/** 7.1.1 has a negative month, 7.1.4 a zero that the other months make up for. */
function withCounts(area: PublishedArea): PublishedArea {
  return {
    ...area,
    indicators: area.indicators.map((indicator) => {
      if (indicator.code === '7.1.1') return { ...indicator, months: replaced(indicator.months, 3, -40) };
      if (indicator.code === '7.1.4') {
        return { ...indicator, months: replaced(replaced(indicator.months, 3, 0), 7, 50) };
      }
      return indicator;
    }),
  };
}
