import { announcesWhole, servedIn } from './wholes';

test.each<[string, string, boolean]>([
  ['asistencia a personas migrantes', 'ATENCION INTEGRAL', true],
  ['asistencia a personas migrantes', 'Paquetes', true],
  ['total de personas atendidas', 'PERSONA', true],
  ['totales de personas atendidas', '', true],
  ['personas atendidas en total', 'PERSONA', false],
  ['paquete de kits', 'KIT', false],
  ['asistencia a personas migrantes', 'ASISTENCIA', false],
  ['', '', false],
])('%j in %j announces a whole: %p', (name, unit, expected) => {
  expect(announcesWhole(name, unit)).toBe(expected);
});

test.each<[string, string[]]>([
  ['kits de ropa entregados a personas solicitantes de refugio', ['solicitante', 'refugio']],
  ['acompanamiento a la persona solicitante de refugio', ['solicitante', 'refugio']],
  // What is done for them, and where, is behind them.
  ['asistencia a personas solicitantes de refugio, atendidas en los centros', ['solicitante', 'refugio']],
  ['personas migrantes alojadas en los centros', ['migrante']],
  ['personas migrantes en transito atendidas', ['migrante', 'transito']],
  // Short words tell nobody apart.
  ['kits para personas con vih', []],
  ['carnets emitidos', []],
  ['personas', []],
])('whom %j serves', (name, expected) => {
  expect(servedIn(name)).toEqual(expected);
});
