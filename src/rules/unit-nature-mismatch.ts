/** A unit counts what is produced: a delegation that is built is no report. */
import { contains } from '../domain/address';
import { defineRule } from './define-rule';
import type { Head } from './support/head';
import { headOf } from './support/head';
import { isForeignTo } from './support/nature';
import { at } from './support/places';
import { rowsOf } from './support/rows-of';
import { fixesFrom } from './support/target-fixes';
import { choiceText, unitFix } from './support/unit-fixes';
import type { UnitOf } from './support/unit-of';
import { phrase } from './support/words';
import type { UnitWord } from './words/units';
import { UNITS } from './words/units';

export const unitNatureMismatch = defineRule({
  meta: {
    id: 'unit-nature-mismatch',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM'],
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
      ...fittingUnits(head, unit, inUse).map((choice) =>
        unitFix(
          [row],
          choice,
          {
            id: `unit:${choice.code ?? choice.name}`,
            messageId: choice.kind === 'generic' ? 'generic' : 'unit',
            params: { item: label, noun: head.written, unit: choiceText(unit, choice) },
          },
          context,
        ),
      ),
    );
  },
});

/** Proposals for one finding, besides the unit that counts anything. */
const MOST = 3;

/**
 * Units that can count what a name begins with: first its own, then those for such things, then those for things of its nature;
 * among these what the plan uses already and what counts the fewest other things. The last one counts anything.
 */
function fittingUnits(head: Head, current: UnitOf, inUse: ReadonlySet<UnitWord>): UnitWord[] {
  const { nature, word: noun } = head;
  const rank = ({ name, nouns, counts }: UnitWord): number | null => {
    if (name.split(' ')[0] === noun) return 0;
    if (nouns.includes(noun)) return 1;
    return nature !== null && counts.includes(nature) ? 2 : null;
  };
  const written = UNITS.filter(({ code }) => (current.code === null) === (code === null));
  const fitting = written
    .flatMap((word) => {
      const place = word.kind === 'count' ? rank(word) : null;
      return place === null ? [] : [{ word, place, known: inUse.has(word) ? 0 : 1 }];
    })
    .sort((a, b) => a.place - b.place || a.known - b.known || a.word.counts.length - b.word.counts.length)
    .slice(0, MOST)
    .map(({ word }) => word);
  return [...fitting, ...written.filter(({ kind }) => kind === 'generic').slice(0, 1)];
}
