/** A number of things in the description is the target, or one of the periods. */
import { equalsExactly, sumExact } from '../domain/decimal';
import type { MessageParam } from '../domain/finding';
import type { Indicator } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { asWritten, isParticle, participle, plainText, singular } from '../domain/words';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { headOf } from './support/head';
import { isPercentage } from './support/percentage';
import { at } from './support/places';
import { contentOf, quotientOf } from './support/quotient';
import { unitOf } from './support/unit-of';
import { amount, percent } from './support/words';
import { meansChange } from './words/directions';
import { ratioRoleOf } from './words/ratios';

export const textTargetMismatch = defineRule({
  meta: {
    id: 'text-target-mismatch',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const { description, annualTarget, measure } = indicator;
      const { annual, months, programmed, unreadable } = targetsOf(indicator);
      if (!description || annual === null || unreadable !== null) continue;
      const figures = programmed.map((month) => months[month]!);
      const meant = [annual, sumExact(figures), figures.length, ...figures];
      const share = isPercentage(indicator);
      const said = [
        ...thingsIn(plainText(description.value), nounsOf(indicator)),
        ...(share ? sharesIn(plainText(description.value)) : []),
      ];
      const [first] = said;
      // One number that agrees shows that the text knows the target; others are about something else.
      if (!first || said.some(({ value }) => meant.some((figure) => equalsExactly(figure, value)))) continue;
      const text = asWritten(description.value, first.text);
      const target: MessageParam = share ? percent(annual) : amount(annual, measure);
      context.report({
        params: { item: labelOf(indicator), text, annual: target },
        area,
        indicator,
        subject: 'annual-target',
        cells: [at(annualTarget.cell), at(description.cell)],
        value: annual,
        expected: first.value,
        compared: [
          { labelId: 'rules.labels.textFigure', value: text, cells: [at(description.cell)] },
          { labelId: 'rules.labels.annualTarget', value: target, cells: [at(annualTarget.cell)] },
        ],
      });
    }
  },
});

interface Said {
  readonly text: string;
  readonly value: number;
}

/** What the indicator counts: by its unit, by what its formula divides, by the head of its name. */
function nounsOf(indicator: Indicator): ReadonlySet<string> {
  const formula = indicator.formula?.value ?? '';
  const quotient = quotientOf(formula);
  const nouns = [
    contentOf(unitOf(indicator)?.name ?? '')[0],
    contentOf(quotient ? quotient.numerator : formula)[0],
    headOf(indicator.name?.value ?? '')?.word,
  ];
  return new Set(
    nouns.filter((noun): noun is string => noun !== undefined && ratioRoleOf(participle(noun)) === null),
  );
}

const WORDS: ReadonlyMap<string, number> = new Map(
  'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'
    .split(' ')
    .map((word, i) => [word, i + 2]),
);
/** A number that numbers: an article of law, an item, a year. */
const NUMBERING =
  /(?:\b(?:articulos?|art|fraccion|fracciones|numeral|numerales|anexo|capitulo|no|nº|num|numero|ley|version|ano|ejercicio)\b[\s.]*|[°º]\s*)$/;
const COUNTED = new RegExp(
  String.raw`(?<![\d.,/-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|\b(?:${[...WORDS.keys()].join('|')})\b)\s+([a-z]+)(?:\s+([a-z]+))?`,
  'g',
);

/** So many a day or a week: no period of a plan is as short. */
const DAILY = /^(?:[a-z]+ )?(?:diari[oa]s?|semanal(?:es)?|(?:al|por|cada) (?:dia|semana)|a la semana)\b/;

/** "21 visitas", "cuatro nuevas liberaciones". */
function thingsIn(plain: string, nouns: ReadonlySet<string>): Said[] {
  return [...plain.matchAll(COUNTED)].flatMap(({ index, 0: text, 1: number, 2: word, 3: next }) => {
    const counted =
      nouns.has(singular(word!)) || (next !== undefined && !isParticle(word!) && nouns.has(singular(next)));
    const value = WORDS.get(number!) ?? Number(number!.replace(/,/g, ''));
    const isYear = /^(?:19|20)\d\d$/.test(number!);
    if (!counted || isYear || NUMBERING.test(plain.slice(0, index))) return [];
    const behind = plain.slice(plain.indexOf(word!, index) + word!.length).trimStart();
    if (DAILY.test(behind)) return [];
    return [{ text: nouns.has(singular(word!)) ? `${number} ${word}` : text, value }];
  });
}

const SHARE = /(?<![\d.,])(\d{1,3}(?:\.\d+)?)\s*(?:%|por ciento\b)/g;

/** "el 95 %"; not the 5 % by which something is to change. */
function sharesIn(plain: string): Said[] {
  return [...plain.matchAll(SHARE)].flatMap(({ index, 0: text, 1: number }) => {
    const before = (plain.slice(0, index).match(/[a-z]+/g) ?? []).slice(-4);
    return before.some(meansChange) ? [] : [{ text, value: Number(number) }];
  });
}
