import { NOUNS } from '../words/nouns';
import { VERBS } from '../words/verbs';
import { headOf } from './head';
import { isForeignTo, isOwn } from './nature';
import { unitIn } from './unit-of';

const cell = { sheet: 'POA', row: 1, column: 1 };

// Unit, name; whether the unit counts things of another nature, and whether the head is one of its own words.
test.each<[string, string, boolean, boolean]>([
  ['149 - INFORME', 'Informes elaborados', false, true],
  ['149 - INFORME', 'Boletines publicados', false, true],
  ['149 - INFORME', 'Permisos emitidos', false, false],
  ['149 - INFORME', 'Talleres impartidos', true, false],
  ['39 - EVENTO', 'Talleres impartidos', false, true],
  ['39 - EVENTO', 'Pasaportes emitidos', true, false],
  ['98 - BOLSÓN ESCOLAR', 'Bolsones entregados', false, true],
  ['74 - PERSONA', 'Personas atendidas', false, true],
  ['103 - OFICINA', 'Ampliar la atención en la oficina', false, false],
  ['140 - CANTIDAD', 'Talleres impartidos', false, false],
  ['75 - PORCENTAJE', 'Talleres impartidos', false, false],
  ['Hora', 'Talleres impartidos', false, false],
  ['Xilófono', 'Xilófonos afinados', false, true],
  ['Xilófono', 'Talleres impartidos', false, false],
  ['149 - INFORME', 'Xilófonos afinados', false, false],
])('%s for «%s»: foreign %p, own %p', (unit, name, foreign, own) => {
  const of = unitIn(unit, cell);
  const head = headOf(name)!;
  expect({ foreign: isForeignTo(of, head), own: isOwn(of, head) }).toEqual({ foreign, own });
});

test('what is done is no thing: no verb of the lists is a noun of them', () => {
  const nouns = new Set(NOUNS.map(({ noun }) => noun));
  expect(VERBS.filter(({ verb }) => nouns.has(verb))).toEqual([]);
});
