/** The same plan, written differently, is the same plan: only the places change. */
import fc from 'fast-check';
import { PAT_2019, type PublishedPlan } from '../../scripts/samples/published-data';
import { publishedSheet } from '../../scripts/samples/published-sheet';
import type { Plan } from '../../src/domain/plan';
import { SheetBuilder, type SheetSnapshot, type Snapshot } from '../../src/domain/snapshot';
import { recognise } from '../../src/recognition';
import { indicatorsOf, snapshotOf, withoutPlaces } from './support';

const SOME: PublishedPlan = {
  ...PAT_2019,
  units: PAT_2019.units.filter((unit) => ['2', '5', '7', '9'].includes(unit.code)),
};
const original = snapshotOf(publishedSheet(SOME, 'PAT'));
const originalPlan = recognise(original)[0]!;

/** Rebuilds a sheet, each cell moved and changed; `move` says where a row or column goes. */
function rebuilt(
  sheet: SheetSnapshot,
  change: {
    readonly row?: (row: number) => number;
    readonly column?: (column: number) => number;
    readonly format?: (format: string) => string;
    readonly text?: (text: string) => string;
    readonly name?: string;
  },
): Snapshot {
  const builder = new SheetBuilder();
  sheet.values.forEach((values, r) => {
    values.forEach((value, c) => {
      const format = sheet.formats[r]?.[c] ?? 'General';
      builder.set(
        change.row?.(r) ?? r,
        change.column?.(c) ?? c,
        typeof value === 'string' ? (change.text?.(value) ?? value) : value,
        sheet.formulas[r]?.[c] ?? null,
        typeof value === 'number' ? (change.format?.(format) ?? format) : format,
      );
    });
  });
  return { sheets: [builder.build(change.name ?? sheet.name, 'visible', false)], settings: new Map() };
}

function same(plan: Plan | undefined): void {
  expect(plan && withoutPlaces(plan)).toEqual(withoutPlaces(originalPlan));
}

describe('recognition does not depend on', () => {
  test('where on the sheet the plan stands', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(40), (down, right) => {
        const moved = rebuilt(original.sheets[0]!, { row: (r) => r + down, column: (c) => c + right });
        same(recognise(moved)[0]);
      }),
      { numRuns: 10 },
    );
  });

  test('blank rows in between', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(3)), (gaps) => {
        let extra = 0;
        const places = original.sheets[0]!.values.map((values, r) => {
          // Header rows stay together, as does a header with what is right above it.
          const isHeader = values.includes('Ene');
          if (!isHeader) extra += gaps.next().value ?? 0;
          return r + extra;
        });
        same(recognise(rebuilt(original.sheets[0]!, { row: (r) => places[r]! }))[0]);
      }),
      { numRuns: 15 },
    );
  });

  test('how percentages and numbers are shown', () => {
    const percents = fc.constantFrom('0%', '0.00%', '#,##0.0 %', '0.0%;[Red]-0.0%', '0%_)');
    const plain = fc.constantFrom('General', '0', '#,##0', '#,##0.00', '#,##0_);(#,##0)');
    fc.assert(
      fc.property(percents, plain, (percent, number) => {
        const shown = rebuilt(original.sheets[0]!, {
          format: (format) => (format.includes('%') ? percent : number),
        });
        same(recognise(shown)[0]);
      }),
      { numRuns: 20 },
    );
  });

  test('accents, case, no-break spaces and line breaks of headers', () => {
    const headers = new Set([
      'Nombre del indicador',
      'Meta Anual',
      'Descripción',
      'Fórmula',
      'Total',
      'INDICADORES',
      'TOTAL DE LA PONDERACIÓN',
    ]);
    const styles: ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
      (text) => text.normalize('NFD'),
      (text) => ` ${text.replace(/ /g, '\u00a0')}  `,
      (text) => text.replace(/ /g, '\n'),
      (text) => `${text}:`,
    ];
    for (const style of styles) {
      same(
        recognise(
          rebuilt(original.sheets[0]!, { text: (text) => (headers.has(text) ? style(text) : text) }),
        )[0],
      );
    }
  });

  test.each<[string, readonly string[]]>([
    [
      'long',
      [
        'Enero',
        'Febrero',
        'Marzo',
        'Abril',
        'Mayo',
        'Junio',
        'Julio',
        'Agosto',
        'Septiembre',
        'Octubre',
        'Noviembre',
        'Diciembre',
      ],
    ],
    [
      'short with a point',
      ['ENE.', 'FEB.', 'MAR.', 'ABR.', 'MAY.', 'JUN.', 'JUL.', 'AGO.', 'SEPT.', 'OCT.', 'NOV.', 'DIC.'],
    ],
    [
      'with the year',
      [
        'ene-19',
        'feb-19',
        'mar-19',
        'abr-19',
        'may-19',
        'jun-19',
        'jul-19',
        'ago-19',
        'sep-19',
        'oct-19',
        'nov-19',
        'dic-19',
      ],
    ],
  ])('how the months are written: %s', (_, labels) => {
    const short = ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Sep', 'Oct', 'Nov', 'Dic'];
    same(recognise(rebuilt(original.sheets[0]!, { text: (text) => labels[short.indexOf(text)] ?? text }))[0]);
  });

  test('the order of the areas', () => {
    const areas = SOME.units.flatMap((unit) => unit.areas.map((area) => ({ unit, area })));
    const byCode = (plan: Plan) =>
      [...(withoutPlaces(plan) as Plan).areas].sort((a, b) => (a.code! < b.code! ? -1 : 1));
    const expected = byCode(originalPlan);
    fc.assert(
      fc.property(fc.shuffledSubarray(areas, { minLength: areas.length }), (shuffled) => {
        const units = shuffled.map(({ unit, area }) => ({ ...unit, areas: [area] }));
        const [plan, ...others] = recognise(snapshotOf(publishedSheet({ ...SOME, units }, 'PAT')));
        expect(others).toEqual([]);
        expect(byCode(plan!)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  test('one sheet for all areas or one for each', () => {
    const sheets = SOME.units.flatMap((unit) =>
      unit.areas.map(
        (area) =>
          snapshotOf(publishedSheet({ ...SOME, units: [{ ...unit, areas: [area] }] }, `A ${area.code}`))
            .sheets[0]!,
      ),
    );
    const plans = recognise({ sheets, settings: new Map() });
    expect(plans).toHaveLength(sheets.length);
    expect(plans.map((plan) => plan.id)).toEqual(plans.map((_, i) => `p${i + 1}`));
    expect(plans.flatMap((plan) => (withoutPlaces(plan) as Plan).areas)).toEqual(
      (withoutPlaces(originalPlan) as Plan).areas,
    );
    expect(plans[0]!.title).toBe('Dirección de Información Migratoria');
  });
});

test('a plan of 12,400 indicators takes about ten times as long as one of 1,240', () => {
  const rows = original.sheets[0]!.values;
  const grown = (times: number): Snapshot => {
    const builder = new SheetBuilder();
    const sheet = original.sheets[0]!;
    for (let copy = 0; copy < times; copy++) {
      rows.forEach((values, r) => {
        values.forEach((value, c) => {
          builder.set(
            copy * rows.length + r,
            c,
            value,
            sheet.formulas[r]?.[c] ?? null,
            sheet.formats[r]?.[c] ?? 'General',
          );
        });
      });
    }
    return { sheets: [builder.build('PAT', 'visible', false)], settings: new Map() };
  };
  const perCopy = indicatorsOf(originalPlan).length;
  const time = (snapshot: Snapshot) => {
    const start = performance.now();
    const [plan] = recognise(snapshot);
    return { elapsed: performance.now() - start, count: indicatorsOf(plan!).length };
  };
  time(grown(4));
  const small = Math.min(...[1, 2, 3].map(() => time(grown(20)).elapsed));
  const large = time(grown(200));
  expect(large.count).toBe(200 * perCopy);
  // Linear is 10; quadratic would be 100. The bound leaves room for a busy machine.
  expect(large.elapsed / small).toBeLessThan(40);
});
