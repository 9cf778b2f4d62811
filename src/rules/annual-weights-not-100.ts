/** The annual weights of an area add up to 100. */
import type { MessageParam } from '../domain/finding';
import { labelOf } from '../domain/plan';
import type { SumDiagnosis } from '../domain/weights';
import { diagnoseSum } from '../domain/weights';
import { defineRule } from './define-rule';
import { annualWeightFixes } from './support/annual-weight-fixes';
import { at, totalCells } from './support/places';
import type { WeightTable } from './support/weight-table';
import { weightTable } from './support/weight-table';
import { areaLabel, list, percent, phrase, points } from './support/words';

const ID = 'annual-weights-not-100';

export const annualWeightsNot100 = defineRule({
  meta: {
    id: ID,
    severity: 'error',
    category: 'weights',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default', 'rounding'],
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      const table = weightTable(area);
      if (table.indicators.length === 0) continue;
      // Products that nobody weighs count alike.
      if (plan.type !== 'PAT' && table.annual.every((weight) => weight === null) && !table.annualUnreadable) {
        continue;
      }
      if (!table.hasAnnualColumn) {
        context.cannotCheck('noAnnualWeights', [at(area.cell)]);
        continue;
      }
      if (table.annualUnreadable) {
        // Error values and texts are findings of `cell-error`; a formula without a result is nobody's fault.
        const lost = table.annualCells.flatMap((cell, i) =>
          cell && table.annualReadings[i]?.kind === 'uncomputed' ? [at(cell)] : [],
        );
        if (lost.length > 0) context.cannotCheck('uncomputed', lost);
        continue;
      }
      const present = table.annual.filter((weight): weight is number => weight !== null);
      const diagnosis = diagnoseSum(present);
      if (diagnosis.kind === 'exact') continue;
      const rounding = diagnosis.kind === 'rounding';
      const weighed = table.annualCells.filter((cell) => cell !== null).map(at);
      const blanks = table.annualCells.filter((cell, i) => cell !== null && table.annual[i] === null);
      const first = blanks.length === 1 ? [at(blanks[0]!)] : totalCells(area.totalLine);
      const cells = [...first, ...weighed.filter((cell) => cell.row !== first[0]?.row)];
      context.report({
        messageId: rounding ? 'rounding' : 'default',
        severity: rounding ? 'info' : undefined,
        params: {
          area: areaLabel(area),
          sum: percent(diagnosis.sum),
          diagnosis: diagnose(table, diagnosis),
        },
        area,
        subject: 'annual-weight',
        cells,
        value: diagnosis.sum,
        expected: 100,
        compared: [
          { labelId: 'rules.labels.annualWeightSum', value: percent(diagnosis.sum), cells: weighed },
          { labelId: 'rules.labels.expected', value: percent(100), cells: [] },
        ],
      });
    }
  },
  fixes: ({ area }, _plan, context) => (area ? annualWeightFixes(area, context) : []),
});

function diagnose(table: WeightTable, diagnosis: SumDiagnosis): MessageParam {
  const said = `rules.${ID}.diagnoses`;
  const amount = points(Math.abs(diagnosis.difference));
  const blank = table.indicators.filter((_, i) => table.annual[i] === null);
  if (blank.length === table.indicators.length) return phrase(`${said}.none`);
  if (diagnosis.asFractions) return phrase(`${said}.fractions`);
  if (diagnosis.kind === 'rounding') return phrase(`${said}.rounding`, { points: amount });
  if (diagnosis.kind === 'missing') {
    return blank.length > 0
      ? phrase(`${said}.blank`, { points: amount, items: list(blank.map(labelOf)) })
      : phrase(`${said}.missing`, { points: amount });
  }
  const weighed = table.indicators.filter((_, i) => table.annual[i] !== null);
  const twice = diagnosis.countedTwice.map((i) => labelOf(weighed[i]!));
  return twice.length > 0
    ? phrase(`${said}.twice`, { points: amount, items: list(twice) })
    : phrase(`${said}.excess`, { points: amount });
}
