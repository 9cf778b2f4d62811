import { cellError, planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const QUARTERS = { Mar: 1, Jun: 1, Sep: 1, Dic: 1 };
const said = (description: string, months: object = QUARTERS) => planOf({ description, months });

testRule('frequency-text-mismatch', {
  valid: {
    'as it is said': said('Integrar trimestralmente los avances'),
    'in other words': said('Informar cada trimestre'),
    'one of two agrees': said('Programa semestral, atendido trimestralmente'),
    'one of two agrees, whichever comes first': said('Reporte semestral, integrado trimestralmente'),
    'the name of a programme': said('Cumplir el Programa Semestral de obra y el Plan Anual'),
    'annual says nothing': said('Informe anual de avances'),
    'under a condition': said('Informar cada mes en que haya sesiones'),
    'under another condition': said('Informar cada mes que sesione el comité'),
    'a description of figures alone': said('2019'),
    'nothing is programmed yet': planOf({ description: 'Integrar trimestralmente', annual: 4, months: {} }),
    'a month that cannot be read may be the fourth': said('Integrar trimestralmente los avances', {
      Mar: 1,
      Jun: 1,
      Sep: cellError(),
    }),
    'nothing is said': said('Integrar los avances'),
    'a report without months': poaOf({ annual: 4, description: 'Informe mensual' }),
    'an adjective in the plural': said('Cuatro liberaciones trimestrales'),
  },
  invalid: {
    'every quarter, and three months': [
      said('Integrar trimestralmente los avances', { Mar: 1, Jun: 1, Sep: 1 }),
      [
        {
          item: '1.1',
          cells: ['S2', 'H2', 'K2', 'N2'],
          severity: 'info',
          says: 'El texto de 1.1 dice «trimestralmente» (4 periodos) y hay 3 programados.',
        },
      ],
    ],
    'every month, and four': [
      said('Atender cada mes las peticiones'),
      [{ item: '1.1', cells: ['S2', 'H2', 'K2', 'N2', 'Q2'] }],
    ],
    'every month, at a place': [
      said('Atender cada mes en las oficinas las peticiones'),
      [
        {
          item: '1.1',
          cells: ['S2', 'H2', 'K2', 'N2', 'Q2'],
          says: 'El texto de 1.1 dice «cada mes» (12 periodos) y hay 4 programados.',
        },
      ],
    ],
    'every month, what follows is no condition': [
      said('Informar cada mes lo que se recaudó'),
      [{ item: '1.1', cells: ['S2', 'H2', 'K2', 'N2', 'Q2'] }],
    ],
    'in the name': [
      planOf({ name: 'Reportes mensuales', months: QUARTERS }),
      [{ item: '1.1', cells: ['B2', 'H2', 'K2', 'N2', 'Q2'] }],
    ],
    'once a year': [
      said('Se levantará anualmente'),
      [{ item: '1.1', cells: ['S2', 'H2', 'K2', 'N2', 'Q2'] }],
    ],
  },
});
