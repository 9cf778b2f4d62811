/** A small drawing of the PAT that comes: an indicator of each band with its lines. */
import { MONTH_LABELS } from '../domain/period';
import { CONCEPT, layOut, linesOf } from './pat-layout';
import { countsOf, type PatRequest } from './pat-request';
import type { TemplatePicture } from './spec';

type Row = TemplatePicture['rows'][number];
type Cell = Row['cells'][number];

const MONTHS_DRAWN = 4;

const text = (words: string): Cell => ({ text: words, kind: 'text' });

export function patPicture(request: PatRequest): TemplatePicture {
  const { ordinary, strategic } = countsOf(request);
  const layout = layOut(Math.min(ordinary, 1), Math.min(strategic, 1), request.captureDemand);
  const months = MONTH_LABELS.slice(0, MONTHS_DRAWN);
  const blank = (kind: Cell['kind']): Cell => ({ text: '', kind });
  const rows: Row[] = [
    { kind: 'title', cells: [text(`PROGRAMA ANUAL DE TRABAJO ${request.year}`)] },
    { kind: 'label', cells: [text('Dirección de Área'), { text: request.area, kind: 'input' }] },
    {
      kind: 'header',
      cells: ['Clave', 'Nombre del indicador', 'Meta Anual', 'Concepto', ...months, '…', 'Total'].map(text),
    },
  ];
  for (const block of layout.blocks) {
    const band = block.strategic ? 'INDICADORES ESTRATÉGICOS' : 'INDICADORES';
    rows.push({ kind: 'band', cells: [text(band)] });
    for (const { concept } of linesOf(block)) {
      const first = concept === 'programmed';
      const typed =
        first ||
        concept === 'numerator' ||
        concept === 'denominator' ||
        (concept === 'actual' && !request.captureDemand);
      const month = blank(typed ? 'input' : 'formula');
      const head = blank(first ? 'input' : 'text');
      rows.push({
        kind: 'body',
        cells: [
          head,
          head,
          head,
          text(CONCEPT[concept]),
          ...months.map(() => month),
          text(''),
          blank(concept === 'weight' ? 'input' : 'formula'),
        ],
      });
    }
  }
  const sum: Cell = { text: '100 %', kind: 'check' };
  rows.push({
    kind: 'total',
    cells: [
      text('TOTAL DE LA PONDERACIÓN'),
      text(''),
      text(''),
      text(''),
      ...months.map(() => sum),
      text(''),
      sum,
    ],
  });
  const widths = [9, 32, 14, 14, ...months.map(() => 12), 4, 14];
  return { columns: widths.map((width) => ({ width })), rows };
}
