/** A score lies on its scale. */
import { labelOf, monthCell } from '../domain/plan';
import { plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at } from './support/places';
import { textOf } from './support/text';
import { amount } from './support/words';

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly written: boolean;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const WRITTEN = [
  new RegExp(
    String.raw`\b(?:escala|calificacion|puntaje|puntuacion|rango|indice)\b[^\d.;/]{0,25}${NUMBER}\s*(?:-|–|al?|y)\s*${NUMBER}`,
  ),
  new RegExp(String.raw`\(\s*${NUMBER}\s*(?:-|–|al?)\s*${NUMBER}\s*\)`),
];

export const scoreOutOfScale = defineRule({
  meta: {
    id: 'score-out-of-scale',
    severity: 'error',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default', 'presumed', 'noScale'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      if (indicator.measure !== 'score') continue;
      const { annual, months, programmed } = targetsOf(indicator);
      const annualCell = at(indicator.annualTarget.cell);
      // Negative ones are nobody's scale and have a rule of their own.
      const values = [
        ...(annual === null ? [] : [{ value: annual, cell: annualCell }]),
        ...programmed.map((month) => ({
          value: months[month]!,
          cell: at(monthCell(indicator.programmed!, month)),
        })),
      ].filter(({ value }) => value >= 0);
      const scale = scaleOf(
        plainText(textOf(indicator)),
        values.map(({ value }) => value),
      );
      const out = values.filter(({ value }) => !scale || value < scale.low || value > scale.high);
      const [first] = out;
      if (!first) continue;
      context.report({
        messageId: !scale ? 'noScale' : scale.written ? 'default' : 'presumed',
        params: {
          item: labelOf(indicator),
          value: amount(first.value, 'score'),
          ...(scale
            ? { low: { kind: 'number', value: scale.low }, high: { kind: 'number', value: scale.high } }
            : {}),
        },
        area,
        indicator,
        ...(scale?.written ? {} : { severity: scale ? ('warning' as const) : ('info' as const) }),
        cells: out.map(({ cell }) => cell),
        value: first.value,
        expected: scale ? `${scale.low}-${scale.high}` : null,
        compared: values.map(({ value, cell }) => ({
          labelId: cell === annualCell ? 'rules.labels.annualTarget' : 'rules.labels.programmed',
          value: amount(value, 'score'),
          cells: [cell],
        })),
      });
    }
  },
});

/** The scale that a text names; else that of ten or of a hundred on which the values lie. Null above a hundred: somebody must say. */
function scaleOf(text: string, values: readonly number[]): Scale | null {
  for (const pattern of WRITTEN) {
    const match = pattern.exec(text);
    const [low, high] = [Number(match?.[1]), Number(match?.[2])];
    if (match && low < high) return { low, high, written: true };
  }
  // The annual target comes first: it is what the months are to end at.
  const [annual = 0] = values;
  if (annual > 100) return null;
  return { low: 0, high: annual <= 10 ? 10 : 100, written: false };
}
