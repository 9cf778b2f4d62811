import fc from 'fast-check';
import { parseDecimal } from '../../src/ooxml/decimal-bytes';

const parse = (text: string) => parseDecimal(Buffer.from(`<v>${text}</v>`), 3, 3 + text.length);

describe('decimals straight from bytes', () => {
  it('are exactly what Number gives, or left to it', () => {
    let left = 0;
    let all = 0;
    const decimal = fc
      .tuple(
        fc.boolean(),
        fc.integer({ min: 1, max: 19 }),
        fc.integer({ min: 0, max: 22 }),
        fc.infiniteStream(fc.nat({ max: 9 })),
      )
      .map(([negative, digits, fraction, stream]) => {
        const text = [...stream.take(digits)].join('').padStart(fraction + 1, '0');
        const whole = text.slice(0, text.length - fraction);
        return (
          (negative ? '-' : '') + (fraction > 0 ? `${whole}.${text.slice(text.length - fraction)}` : whole)
        );
      });
    fc.assert(
      fc.property(decimal, (text) => {
        const number = parse(text);
        all++;
        if (Number.isNaN(number)) left++;
        else expect(number).toBe(Number(text) + 0);
      }),
      { numRuns: 20_000 },
    );
    expect(left / all).toBeLessThan(0.01);
  });

  it('the shortest text of a double gives the double', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 1e15, noNaN: true }), (double) => {
        const number = parse(String(double));
        expect(Number.isNaN(number) ? double : number).toBe(double);
      }),
      { numRuns: 20_000 },
    );
  });

  // Halfway between two doubles, and just beside it.
  it.each([
    '9007199254740993',
    '9007199254740992.9',
    '9007199254740993.1',
    '0.5000000000000001110223',
    '1.00000000000000011102',
  ])('%s rounds as Number does', (text) => {
    const number = parse(text);
    expect(Number.isNaN(number) ? Number(text) : number).toBe(Number(text));
  });

  it.each(['', '-', '.', '1e5', '1.2.3', '+1', ' 1', '0x10', '12345678901234567890123'])(
    '%j is left to Number',
    (text) => {
      expect(parse(text)).toBeNaN();
    },
  );
});
