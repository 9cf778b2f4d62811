import { buildPlan, poaOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const product = (name: string, annual: number | null, unit = '140 - CANTIDAD') => ({
  name,
  annual,
  product: { unit },
});
const asked = (annual: number | null) =>
  product('Solicitudes de reconocimiento de refugio recibidas', annual, '500 - SOLICITUD');

const refuge = (annual: number) => product('Solicitudes de refugio recibidas', annual);
const workshops = product('Talleres', 5);

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
    'a rate': poaOf(asked(60), product('Carnets emitidos', 900, 'TASA')),
    'a name without words': poaOf(asked(60), product('—', 900)),
    'papers behind the requests of another objective': buildPlan({
      type: 'POA',
      areas: [
        { noTotalLine: true, indicators: [asked(600)] },
        { noTotalLine: true, indicators: [product('Carnets emitidos', 900)] },
      ],
    }),
    'requests that nobody says were received': poaOf(
      product('Solicitudes de refugio', 600),
      product('Carnets emitidos', 900),
    ),
    'what was received is no request': poaOf(
      product('Formularios recibidos', 600),
      product('Carnets emitidos', 900),
    ),
    'requests received and answered in one product': poaOf(
      product('Solicitudes recibidas y atendidas', 600),
      product('Carnets emitidos', 900),
    ),
    'workshops about the same answer nothing': poaOf(
      asked(600),
      product('Talleres de reconocimiento de refugio impartidos', 900),
    ),
    'opinions that nobody says were issued': poaOf(
      asked(600),
      product('Dictámenes de reconocimiento de refugio', 900),
    ),
    'opinions asked for and issued in one product': poaOf(
      asked(600),
      product('Dictámenes de reconocimiento de refugio solicitados y emitidos', 900),
    ),
    'one word in common, of two that the requests are about': poaOf(
      asked(600),
      product('Dictámenes de refugio emitidos', 900),
    ),
    'requests of any kind': poaOf(
      product('Solicitudes recibidas', 5),
      workshops,
      product('Solicitudes de visa aprobadas', 9),
    ),
    'the nearer of two requests about the same, behind it': poaOf(
      refuge(10),
      workshops,
      product('Dictámenes de refugio emitidos', 30),
      product('Solicitudes de refugio remitidas', 50),
    ),
    'the nearer of two requests about the same, before it': poaOf(
      refuge(50),
      product('Dictámenes de refugio emitidos', 30),
      workshops,
      product('Solicitudes de refugio remitidas', 10),
    ),
    'a word that twenty-one requests share': poaOf(
      ...Array.from({ length: 21 }, () => refuge(1)),
      product('Dictámenes de refugio emitidos', 5),
    ),
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
    'the only word that the requests are about': [
      poaOf(refuge(600), workshops, product('Dictámenes de refugio emitidos', 900)),
      [{ item: '1.1.3', cells: ['C4', 'C2'] }],
    ],
    'of two requests the one with more in common, in any order of words': [
      poaOf(
        product('Solicitudes de apelación de refugio recibidas', 50),
        asked(600),
        workshops,
        product('Dictámenes de refugio y reconocimiento emitidos', 900),
      ),
      [{ item: '1.1.4', cells: ['C5', 'C3'] }],
    ],
    'it also stands first': [
      poaOf(
        asked(600),
        product('Solicitudes de apelación de refugio recibidas', 50),
        workshops,
        product('Dictámenes de reconocimiento de refugio emitidos', 900),
      ),
      [{ item: '1.1.4', cells: ['C5', 'C2'] }],
    ],
    'a word that twenty requests share': [
      poaOf(...Array.from({ length: 20 }, () => refuge(1)), product('Dictámenes de refugio emitidos', 5)),
      [{ item: '1.1.21', cells: ['C22', 'C21'] }],
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
