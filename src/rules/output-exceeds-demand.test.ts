import { poaOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const product = (name: string, annual: number | null, unit = '140 - CANTIDAD') => ({
  name,
  annual,
  product: { unit },
});
const asked = (annual: number | null) =>
  product('Solicitudes de reconocimiento de refugio recibidas', annual, '500 - SOLICITUD');

testRule('output-exceeds-demand', {
  valid: {
    'fewer than were asked for': poaOf(asked(600), product('Carnets emitidos', 500)),
    'as many': poaOf(asked(600), product('Carnets emitidos', 600)),
    'renewals answer no request': poaOf(asked(600), product('Carnets renovados y emitidos', 900)),
    'a percentage': poaOf(asked(60), product('Carnets emitidos', 100, '75 - PORCENTAJE')),
    'no request': poaOf(product('Solicitudes aprobadas', 10), product('Carnets emitidos', 900)),
    'another paper further away': poaOf(
      asked(600),
      product('Talleres', 5),
      product('Carnets de conducir emitidos', 900),
    ),
    'what nobody asks for': poaOf(asked(6), product('Informes elaborados', 12)),
    'no figure': poaOf(asked(null), product('Carnets emitidos', 900)),
  },
  invalid: {
    'the papers right behind the requests': [
      poaOf(asked(600), product('Carnet de permanencia emitido', 2_000, '16 - CARNET')),
      [
        {
          item: '1.1.2',
          cells: ['C3', 'C2'],
          severity: 'info',
          says: '1.1.2 (2,000) supera a 1.1.1 (600).',
        },
      ],
    ],
    'more requests granted than received': [
      poaOf(
        product('Solicitudes de refugio aprobadas', 700),
        product('Talleres', 5),
        product('Solicitudes de refugio recibidas', 600),
      ),
      [{ item: '1.1.1', cells: ['C2', 'C4'] }],
    ],
    'further away, about the same': [
      poaOf(
        asked(600),
        product('Talleres', 5),
        product('Dictámenes de reconocimiento de refugio emitidos', 900),
      ),
      [{ item: '1.1.3', cells: ['C4', 'C2'] }],
    ],
    'products of a POM': [
      pomOf(
        { code: '1', name: 'Solicitudes de licencia recibidas', unit: 'Documento', physical: 10 },
        { code: '2', name: 'Licencias emitidas', unit: 'Documento', physical: 20 },
      ),
      [{ item: '2', cells: ['D3', 'D2'] }],
    ],
  },
});
