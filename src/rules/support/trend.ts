/** The year of a series that the others speak against. */

export type Break =
  | {
      readonly kind: 'growth';
      readonly index: number;
      /** Its growth on the year before (of the first year: that of the second), in percent. */
      readonly growth: number;
      /** The mean growth of the others. */
      readonly usual: number;
      readonly meant: number;
    }
  | {
      readonly kind: 'magnitude';
      readonly index: number;
      readonly median: number;
      readonly meant: number;
    };

/** Growths of the others that make a trend: fewer prove nothing. */
const MIN_GROWTHS = 3;
/** How far from a power of ten a slip of digits may be, as its logarithm: a year may differ by a quarter besides. */
const SLACK = 0.1;
/** Others that lie further apart than this factor have no common magnitude. */
const ALIKE = 2;

/**
 * @param figures positive, of consecutive years
 * @param options.points between the growth of the odd year and the others
 * @param options.spread between the growths of the others
 * @returns null where nothing stands out, or more than one does
 */
export function breakOf(
  figures: readonly number[],
  options: { readonly points: number; readonly spread: number },
): Break | null {
  return magnitudeOf(figures) ?? growthOf(figures, options);
}

/** No more than one can be: among the others of a second one the first would stand out. */
function magnitudeOf(figures: readonly number[]): Break | null {
  if (figures.length < 3) return null;
  for (const [index, figure] of figures.entries()) {
    const others = figures.filter((_, i) => i !== index).sort((a, b) => a - b);
    if (others[others.length - 1]! > ALIKE * others[0]!) continue;
    const median =
      (others[Math.floor((others.length - 1) / 2)]! + others[Math.floor(others.length / 2)]!) / 2;
    const slip = Math.log10(figure / median);
    const digits = Math.round(slip);
    if (digits === 0 || Math.abs(slip - digits) > SLACK) continue;
    return { kind: 'magnitude', index, median, meant: figure / 10 ** digits };
  }
  return null;
}

/** Leaves out one year at a time: it is the odd one when the others grow evenly without it. */
function growthOf(
  figures: readonly number[],
  { points, spread }: { readonly points: number; readonly spread: number },
): Break | null {
  let best: { found: Break; spread: number } | null = null;
  for (let index = 0; index < figures.length; index++) {
    const years = figures.flatMap((figure, year) => (year === index ? [] : [{ year, figure }]));
    const growths = years.slice(1).map(({ year, figure }, i) => {
      const before = years[i]!;
      return 100 * ((figure / before.figure) ** (1 / (year - before.year)) - 1);
    });
    if (growths.length < MIN_GROWTHS) return null;
    const apart = Math.max(...growths) - Math.min(...growths);
    if (apart > spread || (best && apart >= best.spread)) continue;
    const usual = growths.reduce((sum, growth) => sum + growth, 0) / growths.length;
    const step = index === 0 ? 1 : index;
    const growth = 100 * (figures[step]! / figures[step - 1]! - 1);
    if (Math.abs(growth - usual) <= points) continue;
    const factor = 1 + usual / 100;
    const meant = index === 0 ? figures[1]! / factor : figures[index - 1]! * factor;
    best = { found: { kind: 'growth', index, growth, usual, meant }, spread: apart };
  }
  return best?.found ?? null;
}
