/** Plants of the rules about structure: codes, names, units, formulas, numbers that are none. */
import type { CellAddress } from '../../src/domain/address';
import type { Indicator, PlanType, Reading } from '../../src/domain/plan';
import { monthCell, totalCell } from '../../src/domain/plan';
import { capital, done, plural } from './items';
import {
  anIndicator,
  everywhere,
  filled,
  inPair,
  isFormula,
  isPercentCell,
  isTyped,
  type Place,
  type Planted,
  type PlantKind,
  type Plants,
  planted,
  type Site,
  typed,
  value,
} from './plant';
import type { Typing } from './workbook';

const TABLES: readonly PlanType[] = ['PAT', 'POA', 'POM'];
const ALL: readonly PlanType[] = [...TABLES, 'FICHA', 'AVANCE'];

interface NumberPlace {
  readonly cell: CellAddress;
  readonly reading: Reading;
  readonly line: 'annual' | 'programmed' | 'weight' | 'actual';
}

/** The numbers of an indicator that somebody typed. */
function numbersOf(site: Site, indicator: Indicator): NumberPlace[] {
  const { annualTarget, programmed, actual, weights } = indicator;
  const places: NumberPlace[] = [
    { cell: annualTarget.cell, reading: annualTarget.value, line: 'annual' },
    ...filled(programmed).map(
      (month): NumberPlace => ({
        cell: monthCell(programmed!, month),
        reading: programmed!.months[month]!,
        line: 'programmed',
      }),
    ),
    ...filled(actual).map(
      (month): NumberPlace => ({
        cell: monthCell(actual!, month),
        reading: actual!.months[month]!,
        line: 'actual',
      }),
    ),
  ];
  const total = weights && totalCell(weights);
  if (total) places.push({ cell: total, reading: weights.total, line: 'weight' });
  return places.filter(({ cell, reading }) => isTyped(site, reading, cell));
}

function aNumber(site: Site, lines?: readonly NumberPlace['line'][]): (NumberPlace & Place) | null {
  const place = anIndicator(site, ({ indicator }) => numbersOf(site, indicator).length > 0);
  if (!place) return null;
  const places = numbersOf(site, place.indicator).filter(({ line }) => !lines || lines.includes(line));
  return places.length === 0 ? null : { ...place, ...site.random.pick(places) };
}

const numberAsText: PlantKind = (site) => {
  const place = aNumber(site);
  if (place?.reading.kind !== 'number') return null;
  const { cell, reading } = place;
  const percent = isPercentCell(site, cell);
  const written = percent
    ? `${reading.value}%`
    : site.random.pick([String(reading.value), `${reading.value} `, `'${reading.value}`.slice(1)]);
  return planted(`${place.line} as the text ${written}`, [typed(cell, written)], cell);
};

const cellError: PlantKind = (site) => {
  const place = aNumber(site);
  if (!place) return null;
  const error = site.random.pick(['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#NAME?']);
  return planted(`${place.line} in ${error}`, [typed(place.cell, { error })], place.cell);
};

const cellInWords: PlantKind = (site) => {
  const place = aNumber(site, ['annual', 'programmed', 'weight']);
  if (!place) return null;
  const words = site.random.pick(['por definir', 'según demanda', 'ver anexo', 'aprox. cien']);
  return planted(`${place.line} in words`, [typed(place.cell, words)], place.cell);
};

/** A text of an indicator where a person would type it: the execution of a POM repeats its plan by formulas. */
export function sourceOf(site: Site, indicator: Indicator, field: 'name' | 'unit'): CellAddress | null {
  const own = field === 'name' ? indicator.name?.cell : indicator.unitOfMeasure?.cell;
  if (!own || site.kind !== 'POM') return own ?? null;
  const product = site.plan.multiYear?.products.find(({ code }) => code === indicator.code?.value);
  return (field === 'name' ? product?.name?.cell : product?.unit?.cell) ?? null;
}

/** Types a text, and says where it then stands. */
export function retyped(
  site: Site,
  indicator: Indicator,
  field: 'name' | 'unit',
  text: string | null,
): { readonly typings: readonly Typing[]; readonly at: readonly CellAddress[] } | null {
  const own = field === 'name' ? indicator.name?.cell : indicator.unitOfMeasure?.cell;
  const source = sourceOf(site, indicator, field);
  if (!own || !source) return null;
  // The report prints the code before the name.
  const before = value(site, own);
  const prefix = field === 'name' && typeof before === 'string' ? (/^\d+ - /.exec(before)?.[0] ?? '') : '';
  return { typings: [typed(source, text === null ? null : prefix + text)], at: [own, source] };
}

/** The code of an indicator typed anew. */
function recoded(site: Site, indicator: Indicator, code: string): Typing | null {
  const cell = indicator.code?.cell;
  if (!cell) return null;
  const before = value(site, cell);
  if (typeof before === 'string' && /^\d+ - /.test(before)) {
    return typed(cell, before.replace(/^\d+/, code));
  }
  return typed(cell, code);
}

/** The number of an indicator in its list, as its cell has it. */
function writtenCode(site: Site, indicator: Indicator): string | null {
  const cell = indicator.code?.cell;
  const before = cell ? value(site, cell) : null;
  if (before === null || typeof before === 'object' || typeof before === 'boolean') return null;
  return /^(\d+) - /.exec(String(before))?.[1] ?? String(before);
}

/** In the execution of a POM the rest of a row is looked up by its code. */
const CODE_OF_FORMULAS = {
  'missing-unit': 'Sin clave las fórmulas de la fila no encuentran la unidad en el plan.',
  'missing-name': 'Sin clave las fórmulas de la fila no encuentran el nombre en el plan.',
  'missing-target': 'Sin clave las fórmulas de la fila no encuentran la meta en el plan.',
  'sum-mismatch-annual': 'Con otra clave las fórmulas de la fila dan la meta de otra.',
  'constant-mismatch-annual': 'Con otra clave las fórmulas de la fila dan la meta de otra.',
  'percent-over-100': 'Con otra clave las fórmulas de la fila dan la meta de otra, en otra unidad.',
  'annual-unit-mismatch': 'Con otra clave las fórmulas de la fila dan la meta de otra, en otra unidad.',
  'cross-reference-mismatch': 'Con otra clave la ejecución dice la meta de otra fila.',
} as const;

const duplicateCode: PlantKind = (site) => {
  const place = anIndicator(site, ({ area }) => area.indicators.length > 1);
  if (!place) return null;
  const other = site.random.pick(place.area.indicators.filter((one) => one !== place.indicator));
  const code = writtenCode(site, other);
  const typing = code === null ? null : recoded(site, place.indicator, code);
  const named = 'En la ejecución de un POM el nombre se busca por la clave: se repite con ella.';
  return (
    typing &&
    planted(`the code ${code} again`, [typing], typing.cell, {
      ...(isFormula(site, typing.cell) ? { beside: { ...CODE_OF_FORMULAS, 'duplicate-name': named } } : {}),
    })
  );
};

const missingCode: PlantKind = (site) => {
  const place = anIndicator(site, ({ area }) => area.indicators.length > 2);
  const cell = place?.indicator.code?.cell;
  if (!place || !cell) return null;
  const before = value(site, cell);
  const left = typeof before === 'string' ? before.replace(/^\d+ - /, '') : '';
  const text = left === before || left === '' ? null : left;
  return planted('the code deleted', [typed(cell, text)], [cell, place.indicator.nameCell], {
    ...(isFormula(site, cell) ? { beside: CODE_OF_FORMULAS } : {}),
  });
};

const codeGap: PlantKind = (site) => {
  const place = anIndicator(site, ({ area }) => area.indicators.length > 3);
  const last = place?.area.indicators[place.area.indicators.length - 1];
  const code = last ? writtenCode(site, last) : null;
  if (!last || code === null) return null;
  const skipped = code.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
  const typing = recoded(site, last, skipped);
  return typing && planted(`the last code is ${skipped}`, [typing], typing.cell);
};

/** Products and subproducts of a POM have codes by groups: a hole is one in the list of a product's parts. */
const codeGapOfParts: PlantKind = (site) => {
  const lists = new Map<string, Indicator[]>();
  for (const { indicators } of site.plan.areas) {
    for (const indicator of indicators) {
      const list = /^(.*)-\d+$/.exec(indicator.code?.value ?? '')?.[1];
      if (list !== undefined) lists.set(list, [...(lists.get(list) ?? []), indicator]);
    }
  }
  const long = [...lists.values()].filter((list) => list.length >= 3);
  if (long.length === 0) return null;
  const last = site.random.pick(long).at(-1)!;
  const code = last.code!.value.replace(/\d+$/, (digits) =>
    String(Number(digits) + 1).padStart(digits.length, '0'),
  );
  return planted(`the last code is ${code}`, [typed(last.code!.cell, code)], last.code!.cell, {
    beside: CODE_OF_FORMULAS,
  });
};

const strangeCode: PlantKind = (site) => {
  const place = anIndicator(site, ({ area }) => area.indicators.length > 3 && area.code !== null);
  if (!place?.area.code) return null;
  const last = place.indicator.code?.value.split('.').at(-1);
  const code = `${place.area.code.replace(/\d+$/, (one) => String(Number(one) + 7))}.${last}`;
  const typing = recoded(site, place.indicator, code);
  return typing && planted(`the code ${code} in area ${place.area.code}`, [typing], typing.cell);
};

const missingName: PlantKind = (site) => {
  const place = anIndicator(site);
  const edit = place && retyped(site, place.indicator, 'name', '');
  if (!place || !edit) return null;
  const text = edit.typings[0]!.value;
  const left = typeof text === 'string' && text.trim() !== '' ? text.replace(/ $/, '') : null;
  return planted('the name deleted', [{ ...edit.typings[0]!, value: left }], edit.at);
};

/** A report repeats the name on the row of each period. */
/** The code of an indicator on all its rows: that of one of another area. */
function codeOfOtherArea(site: Site): Planted | null {
  const [first, second] = site.plan.areas;
  if (!first || !second) return null;
  const indicator = site.random.pick(second.indicators);
  const { code } = site.random.pick(first.indicators);
  const cells = [...new Set(indicator.programmed!.rows)].map((row) => ({ ...indicator.code!.cell, row }));
  return planted(
    `${code!.value} in two areas`,
    cells.map((cell) => typed(cell, code!.value)),
    indicator.code!.cell,
    { beside: { 'code-gap': 'La clave que se cambió deja su lugar vacío.' } },
  );
}

const missingNameInRows: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => indicator.programmed?.rows !== undefined);
  if (!place) return null;
  const { nameCell, programmed } = place.indicator;
  const cells = [...new Set(programmed!.rows)].map((row) => ({ ...nameCell, row }));
  return planted(
    'the name deleted on all rows',
    cells.map((cell) => typed(cell, null)),
    nameCell,
  );
};

const duplicateName: PlantKind = (site) => {
  const place = anIndicator(site, ({ area }) => area.indicators.length > 1);
  if (!place) return null;
  const other = site.random.pick(place.area.indicators.filter((one) => one !== place.indicator));
  if (!other.name || other.product?.partOf?.value === place.indicator.code?.value) return null;
  if (place.indicator.product?.partOf?.value === other.code?.value && other.code) return null;
  const edit = retyped(site, place.indicator, 'name', other.name.value);
  return (
    edit &&
    planted(`the name of ${other.code?.value} again`, edit.typings, edit.at, {
      beside: { 'unit-nature-mismatch': 'El nombre copiado no va con la unidad de la fila.' },
    })
  );
};

/** What a changed unit does to the product of a POM that adds up its parts. */
export function unitsDiffer(site: Site): Pick<Planted, 'beside'> {
  if (site.kind !== 'POM') return {};
  return {
    beside: {
      'missing-target': 'Con unidades distintas el producto ya no suma sus partes y queda sin meta.',
      'physical-without-financial': 'El producto que ya no suma sus partes conserva su meta financiera.',
    },
  };
}

const missingUnit: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => indicator.unitOfMeasure !== null);
  const edit = place && retyped(site, place.indicator, 'unit', null);
  const product = site.plan.multiYear?.products.find(({ code }) => code === place?.indicator.code?.value);
  const names = product ? [product.nameCell] : [];
  return (
    edit &&
    planted(
      'the unit deleted',
      edit.typings,
      [...edit.at, ...names, place.indicator.nameCell],
      unitsDiffer(site),
    )
  );
};

const fichaUnit: PlantKind = (site) => {
  const field = site.plan.ficha?.fields.get('unit');
  return field
    ? planted('the unit deleted', [typed(field.cell, null)], [field.cell, ...nameCells(site)])
    : null;
};

const nameCells = (site: Site): CellAddress[] =>
  site.plan.areas.flatMap(({ indicators }) => indicators.map(({ nameCell }) => nameCell));

const isCount = ({ indicator }: Place): boolean => indicator.measure === 'count';
const isPercent = ({ indicator }: Place): boolean => indicator.measure === 'percent';

const unknownUnit: PlantKind = (site) => {
  const place = anIndicator(site, isCount);
  const name = place?.indicator.product?.unit?.name;
  if (!place || !name) return null;
  const edit = retyped(site, place.indicator, 'unit', `${site.random.between(4000, 4999)} - ${name}`);
  return edit && planted('a code that no catalogue has', edit.typings, edit.at, unitsDiffer(site));
};

const unitSpelling: PlantKind = (site) => {
  const place = anIndicator(site, isCount);
  const unit = place?.indicator.product?.unit;
  if (!place || !unit?.code) return null;
  // A doubled letter, as hurried hands write it.
  const edit = retyped(
    site,
    place.indicator,
    'unit',
    `${unit.code} - ${unit.name.slice(0, 3)}${unit.name.slice(2)}`,
  );
  return edit && planted('another spelling of a unit', edit.typings, edit.at, unitsDiffer(site));
};

/** The cell of the periodicity. */
const ambiguous: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => indicator.frequency !== null);
  const cell = place?.indicator.frequency?.cell;
  if (!cell) return null;
  const word = site.kind === 'POA' ? '5 - Bimensual' : 'Bimensual';
  return planted(word, [typed(cell, word)], cell);
};

function formulaPlant(
  what: string,
  holds: (place: Place) => boolean,
  text: (site: Site) => string | null,
): PlantKind {
  return (site) => {
    const place = anIndicator(site, (one) => one.indicator.formula !== null && holds(one));
    const cell = place?.indicator.formula?.cell;
    return cell ? planted(what, [typed(cell, text(site))], cell) : null;
  };
}

const DEMAND = ['solicitud', 'queja', 'peticion', 'denuncia'] as const;
const SERVED = ['atendido', 'resuelto', 'contestado'] as const;

const missingFormula = formulaPlant(
  'the formula deleted',
  () => true,
  () => null,
);
const withoutDenominator = formulaPlant('a formula that is no quotient', isPercent, ({ random }) => {
  const noun = random.pick(DEMAND);
  return `${capital(plural(noun))} ${done(random.pick(SERVED), noun)}`;
});
const invertedRatio = formulaPlant('the quotient upside down', isPercent, ({ random }) => {
  const noun = random.pick(DEMAND);
  const name = capital(plural(noun));
  return `${name} ${done(random.pick(['recibido', 'programado']), noun)} / ${name} ${done(random.pick(SERVED), noun)}`;
});
const unlikeThings = formulaPlant('unlike things divided', isPercent, ({ random }) =>
  random.pick([
    'Kilómetros recorridos / Expedientes revisados',
    'Talleres impartidos / Oficinas atendidas',
    'Pasaportes emitidos / Reuniones realizadas',
  ]),
);
const ratioOfCount = formulaPlant('a quotient beside a count', isCount, ({ random }) => {
  const noun = random.pick(DEMAND);
  const name = capital(plural(noun));
  return `${name} ${done(random.pick(SERVED), noun)} / ${name} ${done('recibido', noun)}`;
});

const fichaFormula: PlantKind = (site) => {
  const field = site.plan.ficha?.fields.get('calculation') ?? site.plan.ficha?.fields.get('method');
  return field ? planted('the formula deleted', [typed(field.cell, null)], field.cell) : null;
};

const missingBaseline: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => indicator.baseline !== null);
  const cell = place?.indicator.baseline?.cell;
  return cell ? planted('the base line deleted', [typed(cell, null)], cell) : null;
};

const fichaBaseline: PlantKind = (site) => {
  const fields = site.plan.ficha?.fields;
  const field = fields?.get(site.random.pick(['baselineValue', 'baselineYear'] as const));
  return field ? planted('the base line deleted', [typed(field.cell, null)], field.cell) : null;
};

/** An increase in percent whose table has no base line to compare with. */
const changeWithoutBaseline: PlantKind = (site) => {
  const place = anIndicator(
    site,
    ({ indicator }) =>
      indicator.measure === 'percent' && indicator.baseline === null && indicator.name !== null,
  );
  const edit =
    place && retyped(site, place.indicator, 'name', 'Incremento de la cobertura de caminos vecinales');
  return edit && planted('an increase without a base line', edit.typings, edit.at);
};

const missingAssumption: PlantKind = (site) => {
  const areas = site.plan.areas.filter((area) => (area.context?.assumption?.value ?? '') !== '');
  const cell = areas.length > 0 ? site.random.pick(areas).context!.assumption!.cell : null;
  if (!cell) return null;
  const before = value(site, cell);
  const label = typeof before === 'string' ? /^[^:]{3,12}:/.exec(before)?.[0] : undefined;
  // An empty value is told at its label.
  const before1 = { ...cell, column: Math.max(0, cell.column - 1) };
  return planted('the assumption deleted', [typed(cell, label ?? null)], [cell, before1]);
};

const fichaAssumption: PlantKind = (site) => {
  const field = site.plan.ficha?.fields.get('assumptions');
  return field ? planted('the assumptions deleted', [typed(field.cell, null)], field.cell) : null;
};

const duplicateResult: PlantKind = (site) => {
  const results = new Map(
    site.plan.areas.flatMap(({ context }) =>
      context?.result ? [[`${context.result.cell.row}`, context.result] as const] : [],
    ),
  );
  if (results.size < 2) return null;
  const [first, second] = site.random.chance(0.5) ? [...results.values()] : [...results.values()].reverse();
  return planted(
    'the result of another objective',
    [typed(second!.cell, value(site, first!.cell))],
    [first!.cell, second!.cell],
  );
};

const LONG = [
  'que la unidad revisa y entrega a los municipios de la región, con la firma de cada uno de los que reciben la',
  'que la brigada de caminos lleva a las comarcas vecinas y que se conservan en el archivo municipal, junto a los',
  'ordenados por las brigadas de la unidad, que guardan su copia en la cabecera y la entregan a quien la pide para',
] as const;

const truncatedName: PlantKind = (site) => {
  const place = anIndicator(site, isCount);
  const noun = place?.indicator.name?.value.split(' ')[0];
  const edit = place && retyped(site, place.indicator, 'name', `${noun} ${site.random.pick(LONG)}`);
  return edit && planted('a name that stops in the middle', edit.typings, edit.at);
};

const truncatedDescription: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => indicator.description !== null);
  const cell = place?.indicator.description?.cell;
  return cell
    ? planted(
        'a description that stops in the middle',
        [typed(cell, `Trabajos ${site.random.pick(LONG)}`)],
        cell,
      )
    : null;
};

const PLACEHOLDERS = [
  'XX por ciento de lo previsto',
  'Texto por XXX',
  'PENDIENTE',
  'Se mide en ____',
  '¿?',
] as const;

const placeholderName: PlantKind = (site) => {
  const place = anIndicator(site);
  const name = `${place?.indicator.name?.value} con ${site.random.pick(['XXX', 'XX', '???'])}`;
  const edit = place && retyped(site, place.indicator, 'name', name);
  return edit && planted('a placeholder in the name', edit.typings, edit.at);
};

const placeholderText: PlantKind = (site) => {
  const place = anIndicator(site);
  if (!place) return null;
  const { description, formula } = place.indicator;
  const cells = [description, formula].flatMap((text) => (text ? [text.cell] : []));
  const { context } = place.area;
  if (context?.population) cells.push(context.population.cell);
  if (cells.length === 0) return null;
  const cell = site.random.pick(cells);
  const before = value(site, cell);
  const label = typeof before === 'string' ? (/^[^:]{3,20}: /.exec(before)?.[0] ?? '') : '';
  return planted('a placeholder', [typed(cell, label + site.random.pick(PLACEHOLDERS))], cell);
};

const fichaPlaceholder: PlantKind = (site) => {
  const texts = [...(site.plan.ficha?.fields.values() ?? [])].filter(
    ({ value: read, cell }) => read.kind === 'text' && isTypedText(site, cell),
  );
  if (texts.length === 0) return null;
  const { cell } = site.random.pick(texts);
  return planted('a placeholder', [typed(cell, site.random.pick(PLACEHOLDERS))], cell);
};

function isTypedText(site: Site, cell: CellAddress): boolean {
  return isTyped(site, { kind: 'number', value: 0, raw: 0, percent: false, formula: false }, cell);
}

/** A month of a ratio in the scale of the cell: 90 where 90 % is kept as 0.9. */
const otherScale: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isPercent(one) &&
      one.indicator.behavior?.value === 'constant' &&
      filled(one.indicator.programmed).length > 1,
  );
  const line = place?.indicator.programmed;
  if (!place || !line) return null;
  const month = site.random.pick(filled(line));
  const [cell, reading] = [monthCell(line, month), line.months[month]!];
  if (!isPercentCell(site, cell)) return null;
  const points = reading.kind === 'number' ? reading.value : 90;
  return planted(`${points} in a cell of percentages`, [typed(cell, points === 0 ? 90 : points)], cell);
};

const weightInOtherScale: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => indicator.weights !== null);
  const line = place?.indicator.weights;
  const cell = line && totalCell(line);
  if (!cell || line.total.kind !== 'number' || !isPercentCell(site, cell)) return null;
  return planted('an annual weight in points', [typed(cell, line.total.value)], cell);
};

export const STRUCTURE_PLANTS: Readonly<Record<string, Plants>> = {
  'cell-error': { ways: everywhere(ALL, cellError, cellInWords) },
  'number-as-text': { ways: everywhere(ALL, numberAsText) },
  'percent-scale-mixed': {
    ways: {
      ...everywhere(['POA', 'POM', 'FICHA', 'AVANCE'], otherScale),
      PAT: [otherScale, weightInOtherScale],
    },
  },
  'duplicate-code': {
    ways: { ...everywhere(TABLES, duplicateCode), AVANCE: [inPair('areas', codeOfOtherArea)] },
  },
  'missing-name': { ways: { ...everywhere(TABLES, missingName), AVANCE: [missingNameInRows] } },
  'missing-code': { ways: everywhere(TABLES, missingCode) },
  'code-gap': { ways: { PAT: [codeGap], POA: [codeGap], POM: [codeGapOfParts] } },
  'code-hierarchy-mismatch': {
    ways: everywhere(['PAT', 'POA'], strangeCode),
  },
  'duplicate-name': { ways: everywhere(TABLES, duplicateName) },
  'missing-unit': { ways: { ...everywhere(TABLES, missingUnit), FICHA: [fichaUnit] } },
  'unknown-unit-code': { ways: everywhere(['POA', 'POM'], unknownUnit) },
  'unit-name-variant': { ways: everywhere(['POA', 'POM'], unitSpelling) },
  'ambiguous-periodicity': {
    ways: everywhere(['PAT', 'POA', 'FICHA'], ambiguous),
  },
  'missing-formula': { ways: { PAT: [missingFormula], FICHA: [fichaFormula] } },
  'formula-without-denominator': { ways: everywhere(['PAT', 'FICHA'], withoutDenominator) },
  'formula-inverted-ratio': { ways: everywhere(['PAT', 'FICHA'], invertedRatio) },
  'formula-unit-mismatch': { ways: everywhere(['PAT', 'FICHA'], unlikeThings) },
  'count-vs-ratio': { ways: everywhere(['PAT', 'FICHA'], ratioOfCount) },
  'missing-baseline': {
    ways: {
      PAT: [missingBaseline],
      POA: [missingBaseline],
      POM: [changeWithoutBaseline],
      FICHA: [fichaBaseline],
    },
  },
  'missing-assumption': { ways: { POA: [missingAssumption], FICHA: [fichaAssumption] } },
  'duplicate-result': { ways: { POA: [duplicateResult] } },
  'truncated-text': {
    ways: {
      PAT: [truncatedName, truncatedDescription],
      POA: [truncatedName],
      POM: [truncatedName],
      AVANCE: [truncatedName],
    },
  },
  'placeholder-text': {
    ways: {
      PAT: [placeholderName, placeholderText],
      POA: [placeholderName, placeholderText],
      POM: [placeholderName],
      FICHA: [fichaPlaceholder],
      AVANCE: [placeholderName],
    },
  },
};
