/** The lists of words: each entry once, in the form that the look-up expects, with a source. */
import { participle, plainText, singular, wordKey } from '../../domain/words';
import {
  CHANGES,
  DIRECTION_PHRASES,
  directionPhrasesIn,
  GROWTHS,
  MAINTENANCE,
  wordOfGrowthIn,
} from './directions';
import { NATURES } from './entry';
import { FREQUENCIES, frequencyOf, NAMED_BY_FREQUENCY } from './frequencies';
import { NOUNS, nounOf } from './nouns';
import { PLACEHOLDERS, placeholderIn } from './placeholders';
import { ANSWERS, DEMANDS, GRANTED, isAnswer, isDemand, NARROWING, RATIO_WORDS, ratioRoleOf } from './ratios';
import { UNITS, unitKindOf, unitOfCode, unitOfName } from './units';
import { VERBS, verbOf, verbOfParticiple } from './verbs';
import { announcesWhole, servedIn, WHOLES } from './wholes';

const repeated = (values: readonly (string | null)[]) => {
  const there = values.filter((value): value is string => value !== null);
  return there.filter((value, i) => there.indexOf(value) !== i);
};

describe('every list', () => {
  test.each([
    ['units', UNITS],
    ['nouns', NOUNS],
    ['verbs', VERBS],
    ['words of ratios', RATIO_WORDS],
    ['demands', DEMANDS],
    ['answers', ANSWERS],
    ['papers that are granted', GRANTED],
    ['words of wholes', WHOLES],
    ['narrowing phrases', NARROWING],
    ['phrases of direction', DIRECTION_PHRASES],
    ['changes', CHANGES],
    ['words of growth', GROWTHS],
    ['maintenance', MAINTENANCE],
    ['frequencies', FREQUENCIES],
    ['named by frequency', NAMED_BY_FREQUENCY],
    ['placeholders', PLACEHOLDERS],
  ] as const)('%s: says where each entry comes from', (_, list) => {
    const strange = list.filter(
      ({ source }) => !/^(?:(?:poa-2026|pat-2019)\b.+|catálogo hn|uso)$/.test(source),
    );
    expect(strange).toEqual([]);
  });

  test.each([
    ['names of units', UNITS.map(({ name }) => name)],
    ['codes of units', UNITS.map(({ code }) => code)],
    ['nouns', NOUNS.map(({ noun }) => noun)],
    ['verbs', VERBS.map(({ verb }) => verb)],
    ['nouns of verbs', VERBS.map(({ noun }) => noun)],
    ['words of ratios', RATIO_WORDS.map(({ word }) => word)],
    ['demands', DEMANDS.map(({ noun }) => noun)],
    ['phrases of direction', DIRECTION_PHRASES.map(({ phrase }) => phrase)],
    ['frequencies', FREQUENCIES.map(({ adjective }) => adjective)],
  ])('%s: no duplicates', (_, values) => {
    expect(repeated(values)).toEqual([]);
  });
});

test('words are kept in the form in which they are looked up', () => {
  const singulars = [
    ...NOUNS.map(({ noun }) => noun),
    ...UNITS.flatMap(({ nouns }) => nouns),
    ...VERBS.flatMap(({ verb, noun }) => (noun === null ? [verb] : [verb, noun])),
    ...DEMANDS.map(({ noun }) => noun),
    ...ANSWERS.map(({ noun }) => noun),
    ...FREQUENCIES.map(({ adjective }) => adjective),
    ...NAMED_BY_FREQUENCY.map(({ noun }) => noun),
  ];
  expect(singulars.filter((word) => singular(plainText(word)) !== word)).toEqual([]);
  const participles = [
    ...RATIO_WORDS.map(({ word }) => word),
    ...VERBS.flatMap(({ participle: word }) => word ?? []),
  ];
  expect(participles.filter((word) => participle(plainText(word)) !== word)).toEqual([]);
  const phrases = [...DIRECTION_PHRASES, ...NARROWING].map(({ phrase }) => phrase);
  expect(phrases.filter((phrase) => plainText(phrase) !== phrase)).toEqual([]);
  const changes = [...CHANGES, ...MAINTENANCE].map(({ word }) => word);
  expect(changes.filter((word) => plainText(word) !== word)).toEqual([]);
  expect(UNITS.filter(({ name, label }) => name !== (wordKey(label) || label))).toEqual([]);
});

test('units: each thing that is counted has a nature, and a noun of its own', () => {
  for (const { label, kind, counts, nouns } of UNITS) {
    const complete = counts.length > 0 && nouns.length > 0;
    expect([label, complete]).toEqual([label, kind === 'count']);
    expect([label, counts.filter((nature) => !NATURES.includes(nature))]).toEqual([label, []]);
  }
});

test('units: what a unit counts by name, it can count by nature', () => {
  for (const { label, nouns, counts } of UNITS) {
    const odd = nouns.filter(
      (noun) => counts.length > 0 && nounOf(noun) && !counts.includes(nounOf(noun)!.nature),
    );
    expect([label, odd]).toEqual([label, []]);
  }
});

test.each([
  ['CARNET', 'count'],
  ['carnés', 'count'],
  ['DICTÁMEN', 'count'],
  ['CANTIDAD', 'generic'],
  ['Acciones', 'generic'],
  ['PORCENTAJE', 'percent'],
  ['%', 'percent'],
  [' % ', 'percent'],
  ['Puntos porcentuales', 'percent'],
  ['Calificación', 'rate'],
  ['Media de días', 'rate'],
  ['Porcentaje por ciento', 'percent'],
  ['Millones de pesos', 'measure'],
  ['Unidades médicas', 'generic'],
  ['—', 'count'],
  ['por ciento', 'percent'],
  ['LITROS POR USUARIO', 'rate'],
  ['Días promedio', 'rate'],
  ['Tasa de rechazo', 'rate'],
  ['Personas por hora', 'rate'],
  ['km/h', 'rate'],
  ['Hectáreas', 'measure'],
  ['Hectáreas reforestadas', 'measure'],
  ['Solicitudes atendidas', 'count'],
  ['Andamios', 'count'],
])('%s is a unit that gives a %s', (name, kind) => {
  expect(unitKindOf(name)).toBe(kind);
});

test('units are found by code, by name in any spelling, by their first word', () => {
  expect(unitOfCode(' 1039 ')?.label).toBe('TALLER DE CAPACITACIÓN');
  expect(unitOfCode('9999')).toBeNull();
  expect(unitOfName('dictámenes')?.code).toBe('30');
  // The whole name goes before its first word.
  expect(unitOfName('Atenciones médicas')?.code).toBe('330');
  expect(unitOfName('Atenciones')?.code).toBe('247');
  expect(unitOfName('Atenciones psicológicas')?.code).toBe('247');
  expect(unitOfName('metros cuadrados')?.label).toBe('Metro cuadrado');
  expect(unitOfName(' % ')?.label).toBe('%');
  expect(unitOfName('—')).toBeNull();
  expect(unitOfName('Reuniones de coordinación')?.name).toBe('reunion');
  expect(unitOfName('TALLERE DE CAPACITACION')).toBeNull();
  expect(unitOfName('Andamios')).toBeNull();
});

test('nouns, verbs, ratios, frequencies', () => {
  expect(nounOf('operativo')?.nature).toBe('event');
  expect(nounOf('andamio')).toBeNull();
  expect(verbOf('gestionar')?.kind).toBe('management');
  expect(verbOf('remodelacion')?.kind).toBe('works');
  expect(verbOf('entregar')).toBeNull();
  expect(verbOfParticiple('implementado')?.verb).toBe('implementar');
  expect(verbOfParticiple('entregado')).toBeNull();
  expect([ratioRoleOf('recibido'), ratioRoleOf('programado'), ratioRoleOf('atendido')]).toEqual([
    'demand',
    'plan',
    'part',
  ]);
  expect([isDemand('solicitud'), isDemand('visita'), isAnswer('respuesta'), isAnswer('visita')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(frequencyOf('trimestral')?.periods).toBe(4);
  expect(frequencyOf('bimensual')?.periods).toBeNull();
  expect(frequencyOf('lunar')).toBeNull();
});

test.each([
  ['minutos sin disponibilidad', ['sin disponibilidad']],
  ['fuera de servicio maximo 5,256 minutos', ['fuera de servicio', 'maximo #']],
  ['la maxima autoridad', []],
  ['reducir los tiempos de espera', ['reducir']],
  ['el maximo nivel', []],
  ['por lo menos cuatro', ['por lo menos']],
])('directions in %j: %j', (text, phrases) => {
  expect(directionPhrasesIn(text).map(({ phrase }) => phrase)).toEqual(phrases);
});

test.each([
  ['Visitas a XX estaciones', 'XX'],
  ['xxx', 'xxx'],
  ['AGREGAR DESCRIPCIÓN', 'AGREGAR'],
  ['Informe (AGREGAR nombre)', 'AGREGAR'],
  ['TBD', 'TBD'],
  ['Pendiente', 'Pendiente'],
  ['Línea base (pendiente)', 'pendiente'],
  ['Por definir', 'Por definir'],
  ['¿?', '¿?'],
  ['Meta de ??? visitas', '???'],
  ['Supervisión de ____ oficinas', '____'],
  ['[nombre] del indicador', '[nombre]'],
])('%j has the placeholder %j', (text, found) => {
  expect(placeholderIn(text)).toBe(found);
});

test.each([
  'Archivos del siglo XX',
  'Conforme a los artículos XIX y XX de la Ley',
  'Observaciones pendientes de solventar',
  'ATENDER LAS OBSERVACIONES PENDIENTES DE SOLVENTAR Y AGREGAR EVIDENCIA',
  'Agregar valor a los trámites',
  '¿Se cumplió?',
  'Trámites por definir su situación jurídica',
  'EXXON',
  'Visitas, revisiones...',
])('%j has no placeholder', (text) => {
  expect(placeholderIn(text)).toBeNull();
});

test.each([
  ['Incrementada la seguridad migratoria', 'Incrementada'],
  ['Cobertura ampliada', 'ampliada'],
  ['Aumento de la producción', 'Aumento'],
  ['Reducida la mortalidad', null],
])('%s promises more: %s', (text, word) => {
  expect(wordOfGrowthIn(text)).toBe(word);
});

test.each([
  [
    'asistencia a personas solicitantes de la condicion de refugiado/a, atendidas',
    ['solicitante', 'condicion', 'refugiado'],
  ],
  [
    'kits entregados a personas migrantes en situacion irregular en los centros',
    ['migrante', 'situacion', 'irregular'],
  ],
  ['pasaportes emitidos', []],
])('whom it serves: %s', (name, words) => {
  expect(servedIn(name)).toEqual(words);
});

test.each([
  ['Asistencia a personas', 'ATENCION INTEGRAL', true],
  ['Total de atenciones', 'ATENCION', true],
  ['Atenciones en total', 'ATENCION', false],
])('%s in %s announces a whole: %s', (name, unit, whole) => {
  expect(announcesWhole(name, unit)).toBe(whole);
});
