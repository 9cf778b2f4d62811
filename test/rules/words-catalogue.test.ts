/** The units that the templates offer are units that the rules know. */
import { unitOfCode, unitOfName } from '../../src/rules/words/units';
import { CATALOGUE_UNITS } from '../../src/templates/catalogue-sheet';

test.each(CATALOGUE_UNITS.map((unit) => [unit]))('%s', (unit) => {
  const [, code, name] = /^(?:(\d+) - )?(.+)$/.exec(unit)!;
  expect(code === undefined ? unitOfName(name!) : unitOfCode(code)).not.toBeNull();
});
