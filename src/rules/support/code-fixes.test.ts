/** Codes that are free, and how a cell writes them. */
import { buildPlan } from '../../../test/support/plan-builder';
import { formatCell } from '../../domain/address';
import { EMPTY } from '../../domain/cell-content';
import type { Area, Plan } from '../../domain/plan';
import { bareCode, codeWrite, FreeCodes, prefixIn } from './code-fixes';

type Codes = readonly (string | null)[];

const planWith = (...areas: readonly (readonly [code: string | null, codes: Codes])[]): Plan =>
  buildPlan({
    areas: areas.map(([code, codes]) => ({
      code,
      indicators: codes.map((own) => ({ code: own, name: 'Visitas' })),
    })),
  });
const areaWith = (code: string | null, codes: Codes): Area => planWith([code, codes]).areas[0]!;

test.each([
  ['7.3.1', '7.3.1'],
  [' 7. 3 .1 ', '7.3.1'],
  ['7.3.1.', '7.3.1'],
  ['7.3.1...', '7.3.1'],
])('the code «%s» is bare as %s', (code, bare) => {
  expect(bareCode(code)).toBe(bare);
});

describe('what the codes of an area begin with', () => {
  test.each<[string, string | null, Codes, string, string | null]>([
    ['its own code, where most do', '7.3', ['7.3.1', '7.3.2', '9.9.3'], '9.9.3', '7.3.'],
    ['its own code with a dot behind', '7.3.', ['7.3.1', '7.3.2'], '9.9.3', '7.3.'],
    ['its own code, where half of them do', '7.3', ['7.3.1', '9.9.2'], '9.9.2', '7.3.'],
    ['as the given one, where fewer do', '7.3', ['9.9.1', '9.9.2', '7.3.1'], '9.9.1', '9.9.'],
    ['rows without a code or with another do not count', '7.3', ['7.3.1', null, 'anexo'], '9.9.3', '7.3.'],
    ['as the given one, where the area has no code', null, ['1.2.1', '1.2.2'], '1.2.2', '1.2.'],
    ['as the given one, where nothing has a code', null, [null], '1.2.2', '1.2.'],
    ['with nothing, where numbers are plain', '7.3', ['1', '2', '7.3.1', '7.3.2'], '2', ''],
    ['nothing is known of a code that ends otherwise', '7.3', ['7.3.1'], '7.3.a', null],
    ['nothing is known of a number behind a letter', '7.3', ['7.3.1'], 'IND5', null],
  ])('%s', (_, code, codes, given, expected) => {
    expect(prefixIn(areaWith(code, codes), given)).toBe(expected);
  });
});

describe('free codes', () => {
  const codesOf = (plan: Plan, place = 0) => new FreeCodes(plan, plan.areas[place]!);

  test('come behind the last one, and count as taken', () => {
    const codes = codesOf(planWith(['7.3', ['7.3.1', '7.3.4', '7.3.2', null]]));
    expect([codes.isFree('7.3.4'), codes.isFree('7.3.3'), codes.isFree('7.3.5')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([codes.next('7.3.'), codes.next('7.3.')]).toEqual(['7.3.5', '7.3.6']);
    expect(codes.isFree('7.3.5')).toBe(false);
  });

  test('begin with 1 where none is taken', () => {
    expect(codesOf(planWith(['7.3', ['7.3.4']])).next('8.1.')).toBe('8.1.1');
  });

  test('keep the zeros in front that one of them has', () => {
    expect(codesOf(planWith(['7.3', ['7.3.01', '7.3.2']])).next('7.3.')).toBe('7.3.03');
    expect(codesOf(planWith(['7.3', ['7.3.2', '7.3.01']])).next('7.3.')).toBe('7.3.03');
    expect(codesOf(planWith(['7.3', ['7.3.2']])).next('7.3.')).toBe('7.3.3');
  });

  test('are free of whole codes of other areas, but not of their plain numbers', () => {
    const codes = codesOf(planWith(['7.3', ['1', '2']], ['7.4', ['1', '5', '7.3.9']]));
    expect([codes.isFree('2'), codes.isFree('5'), codes.isFree('7.3.9')]).toEqual([false, true, false]);
    expect([codes.next(''), codes.next('7.3.')]).toEqual(['3', '7.3.10']);
  });

  test('a row without a code takes none', () => {
    expect(codesOf(planWith(['7.3', [null]])).isFree('')).toBe(true);
  });
});

describe('a cell gets another code', () => {
  const written = (
    value: string | null,
    to: string,
    held: string | number | null = value,
    formula: string | null = null,
  ) => {
    const [indicator] = areaWith('7.3', [value]).indicators;
    const write = codeWrite(indicator!, to, { contentAt: () => ({ ...EMPTY, value: held, formula }) });
    return write && [formatCell(write.cell), write.after];
  };

  test.each<[string, string, string, string | number, string | number]>([
    ['whole', '7.3.4', '7.3.5', '7.3.4', '7.3.5'],
    ['only its last number, as a number', '7.3.4', '7.3.5', 4, 5],
    ['only its last number, where that is a text', '7.3.4', '7.3.12', '4', 12],
    ['with a dot at its end', '7.3.4', '7.3.5', '7.3.4. ', '7.3.5.'],
    ['only its last number, with a dot', '7.3.4', '7.3.5', '4.', '5.'],
    ['with a zero in front, as a text', '7.3.04', '7.3.05', '04', '05'],
    ['a plain number where numbers are plain', '4', '12', 4, 12],
  ])('%s', (_, value, to, held, after) => {
    expect(written(value, to, held)).toEqual(['A2', after]);
  });

  test('nothing is written over a formula, or where there is no code', () => {
    expect(written('7.3.4', '7.3.5', '7.3.4', 'A1&".4"')).toBeNull();
    expect(written(null, '7.3.5')).toBeNull();
  });

  test('a cell that holds the name too is left alone', () => {
    const [indicator] = areaWith('7.3', ['7.3.4']).indicators;
    const sees = { contentAt: () => EMPTY };
    const { cell } = indicator!.code!;
    expect(codeWrite({ ...indicator!, nameCell: cell }, '7.3.5', sees)).toBeNull();
    const above = { ...cell, row: cell.row - 1 };
    expect(codeWrite({ ...indicator!, nameCell: above }, '7.3.5', sees)).not.toBeNull();
  });
});
