/** A unit counts what is produced: a delegation that is built is no report. */
import { contains } from '../domain/address';
import { defineRule } from './define-rule';
import type { Head } from './support/head';
import { headOf } from './support/head';
import { isForeignTo } from './support/nature';
import { at } from './support/places';
import { rowsOf } from './support/rows-of';
import { fixesFrom } from './support/target-fixes';
import { asInPlan, choiceText, unitFix } from './support/unit-fixes';
import type { UnitOf } from './support/unit-of';
import { phrase } from './support/words';
import type { Nature } from './words/entry';
import type { UnitWord } from './words/units';
import { UNITS } from './words/units';

export const unitNatureMismatch = defineRule({
  meta: {
    id: 'unit-nature-mismatch',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { name, nameCell, unit, label, place } of rowsOf(plan)) {
      const head = headOf(name?.value ?? '');
      if (!unit || !head || !isForeignTo(unit, head)) continue;
      const cells = [at(unit.cell), at(nameCell)];
      context.report({
        params: {
          item: label,
          noun: head.written,
          nature: phrase(`rules.natures.${head.nature}`),
          unit: unit.name,
        },
        ...place,
        cells,
        value: unit.name,
        expected: null,
        compared: [
          { labelId: 'rules.labels.unit', value: unit.name, cells: [cells[0]!] },
          { labelId: 'rules.labels.name', value: head.written, cells: [cells[1]!] },
        ],
      });
    }
  },
  fixes({ cells }, plan, context) {
    const rows = rowsOf(plan);
    const row = rows.find(({ unit }) => unit && contains(cells[0]!, unit.cell));
    const head = headOf(row?.name?.value ?? '');
    if (!row?.unit || !head) return [];
    const { unit, label } = row;
    const inUse = new Set(rows.flatMap((one) => one.unit?.word ?? []));
    return fixesFrom(
      ...fittingUnits(head, unit, inUse).map(({ word, fit }) => {
        const choice = asInPlan(word, rows);
        const nature = head.nature === null ? '' : phrase(`rules.natures.${head.nature}`);
        const params = { item: label, noun: head.written, nature, unit: choiceText(unit, choice) };
        return unitFix(
          [row],
          choice,
          { id: `unit:${word.code ?? word.name}`, messageId: fit, params },
          context,
        );
      }),
    );
  },
});

/** Proposals for one finding, besides the unit that counts anything. */
const MOST = 3;

/** Units that count anything of a nature. */
const ANY_OF: Readonly<Partial<Record<Nature, string>>> = {
  document: 'documento',
  event: 'evento',
  person: 'persona',
  place: 'oficina',
  record: 'registro',
  service: 'servicio',
};

interface Fitting {
  readonly word: UnitWord;
  readonly fit: 'own' | 'nature' | 'generic';
}

/**
 * Units that can count what a name begins with: first its own, then those for such things, then those for anything of its nature,
 * then others for things of its nature; among these what the plan uses already and what counts the fewest other things. The last
 * one counts anything.
 */
function fittingUnits(head: Head, current: UnitOf, inUse: ReadonlySet<UnitWord>): Fitting[] {
  const { nature, word: noun } = head;
  const rank = ({ name, nouns, counts }: UnitWord): number | null => {
    if (name.split(' ')[0] === noun) return 0;
    if (nouns.includes(noun)) return 1;
    if (nature === null || !counts.includes(nature)) return null;
    return name === ANY_OF[nature] ? 2 : 3;
  };
  const written = UNITS.filter(({ code }) => (current.code === null) === (code === null));
  const fitting = written
    .flatMap((word) => {
      const place = word.kind === 'count' ? rank(word) : null;
      return place === null ? [] : [{ word, place, known: inUse.has(word) ? 0 : 1 }];
    })
    .sort((a, b) => a.place - b.place || a.known - b.known || a.word.counts.length - b.word.counts.length)
    .slice(0, MOST)
    .map(({ word, place }): Fitting => ({ word, fit: place < 2 ? 'own' : 'nature' }));
  const anything = written.find(({ kind }) => kind === 'generic');
  return anything ? [...fitting, { word: anything, fit: 'generic' }] : fitting;
}
