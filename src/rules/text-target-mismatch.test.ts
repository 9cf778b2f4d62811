import type { IndicatorSpec } from '../../test/support/plan-builder';
import { cellError, pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const VISITS: IndicatorSpec = { formula: 'Número de visitas realizadas / Número de visitas programadas' };
const visits = (description: string, annual = 24) =>
  planOf({ ...VISITS, description, months: annual / 12, annual });
const share = (description: string) => planOf({ ...VISITS, description, months: pct(95) });

testRule('text-target-mismatch', {
  valid: {
    'the target': visits('Se harán 24 visitas'),
    'the target with separators': planOf({
      unit: 'Minutos',
      description: 'Puede fallar máximo 5,256 minutos',
      months: { Mar: 2628, Sep: 2628 },
      annual: 5256,
      measure: 'time',
    }),
    'what is done in each period': visits('Dos visitas cada mes'),
    'the number of periods': visits('Se harán 12 visitas'),
    'one number agrees, the other is about something else': visits(
      'De las 40 visitas posibles se harán 24 visitas',
    ),
    'another noun': visits('Se harán visitas en 32 oficinas'),
    'articles of law': visits('Conforme al artículo 20 visitas a estaciones'),
    'a year': visits('En 2026 visitas a estaciones'),
    days: visits('Se informará en 3 días'),
    'so many hours a day, every day': planOf({
      formula: 'Horas de monitoreo / Horas programadas',
      description: 'Vigilar los 365 días del año por 24 horas diarias',
      months: pct(100),
    }),
    'so many a day': visits('Se harán 3 visitas al día'),
    'so many a week, in other words': visits('Se harán 2 visitas conjuntas por semana'),
    'no number': visits('Se harán visitas'),
    'the share': share('Impartir al menos el 95% de los cursos'),
    'the share by which something is to change': share('Reducir en 5 % el rezago'),
    'targets that cannot be read': planOf({
      ...VISITS,
      description: 'Se harán 21 visitas',
      months: { Mar: cellError(), Dic: 12 },
      annual: 24,
    }),
    'what is done, of something else': planOf({
      name: 'Visitas',
      formula: 'Realizadas / programadas',
      description: 'Con 30 salidas realizadas en equipo',
      months: pct(100),
    }),
    'no description': planOf(VISITS),
  },
  invalid: {
    'visits that are promised beside a percentage': [
      planOf({ ...VISITS, description: 'Se llevarán a cabo 21 visitas', months: pct(100) }),
      [
        {
          item: '1.1',
          cells: ['C2', 'S2'],
          severity: 'warning',
          says: 'La descripción de 1.1 dice «21 visitas» y la meta es 100.0 %.',
        },
      ],
    ],
    'so many hours': [
      planOf({
        formula: 'Horas de monitoreo / Horas programadas',
        description: 'Vigilar por 24 horas',
        months: pct(100),
      }),
      [{ item: '1.1', cells: ['C2', 'S2'] }],
    ],
    'another number of visits': [
      visits('Se harán veinte o 30 visitas'),
      [{ item: '1.1', cells: ['C2', 'S2'] }],
    ],
    'in words, with an adjective between': [
      visits('Se harán quince nuevas visitas'),
      [
        {
          item: '1.1',
          cells: ['C2', 'S2'],
          says: 'La descripción de 1.1 dice «quince nuevas visitas» y la meta es 24.',
        },
      ],
    ],
    'numbers that are no years': [
      visits('Se harán 12019 visitas y 20190 visitas'),
      [
        {
          item: '1.1',
          cells: ['C2', 'S2'],
          says: 'La descripción de 1.1 dice «12019 visitas» y la meta es 24.',
        },
      ],
    ],
    'a number that begins as a year does': [
      visits('Se harán 20190 visitas'),
      [{ item: '1.1', cells: ['C2', 'S2'] }],
    ],
    'a share of what is done against something that is to change': [
      share('Reducir los rezagos históricos de la región y atender el 80 % de las peticiones'),
      [{ item: '1.1', cells: ['C2', 'S2'] }],
    ],
    'a share, before what is to change by it': [
      share('Atender el 80 % de las peticiones para reducir rezagos'),
      [{ item: '1.1', cells: ['C2', 'S2'] }],
    ],
    'a share at the beginning': [
      share('80 % de las peticiones se atiende'),
      [
        {
          item: '1.1',
          cells: ['C2', 'S2'],
          says: 'La descripción de 1.1 dice «80 %» y la meta es 95.0 %.',
        },
      ],
    ],
    'another share': [share('Atender el 80 % de las peticiones'), [{ item: '1.1', cells: ['C2', 'S2'] }]],
    'by the unit, whatever its code': [
      planOf({ months: { Dic: 6 }, annual: 6, description: 'Entrega de 8 informes', unit: '149 - INFORME' }),
      [{ item: '1.1', cells: ['C2', 'S2'] }],
    ],
  },
});
