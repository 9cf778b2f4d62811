/** English: the wizard *Insertar plantilla*. */
import type { wizard as spanish } from '../es/wizard';
import type { Messages } from '../messages';

export const wizard: Messages<typeof spanish> = {
  title: 'Insert a template',
  intro:
    "Writes new sheets with Excel's own formulas: they work without Pondera too. Nothing is written before the button is pressed.",
  loading: 'Preparing the templates…',
  loadFailed: 'This part of Pondera could not be loaded. Check the connection and try again.',
  retry: 'Try again',
  country: 'Country',
  countries: { mx: 'Mexico', hn: 'Honduras', gt: 'Guatemala' },
  kind: 'Template',
  others: 'Show the formats of other countries too',
  kinds: {
    pat: {
      name: 'Annual work programme (PAT)',
      what: 'Indicators with targets, weights and progress by month',
    },
    poa: {
      name: 'Annual operating plan (POA)',
      what: 'Objectives and products with physical execution and budget',
    },
    pom: {
      name: 'Multi-year operating plan (POM)',
      what: 'Products and subproducts over five years, with budget',
    },
    'ficha-dtp5': {
      name: 'Indicator sheet (DTP5)',
      what: 'A sheet for each indicator: definition and trend',
    },
    'ficha-mir': {
      name: 'MIR indicator sheet',
      what: 'A sheet for each indicator: interim targets and traffic light',
    },
    avance: { name: 'Progress report', what: 'Programmed and actual by month, quarter or four months' },
  },
  data: 'Details',
  optional: '{label} (optional)',
  fields: {
    year: 'Year',
    firstYear: 'First year',
    institution: 'Institution',
    unit: 'Dirección General',
    adjunctUnit: 'Dirección General Adjunta',
    areaCode: 'Code',
    area: 'Dirección de Área',
    indicators: 'Indicators',
    strategicIndicators: 'Strategic',
    objectives: 'Objectives',
    operational: 'Operational per objective',
    products: 'Products',
    productsEach: 'Products per operational',
    subproducts: 'Subproducts per product',
    programs: 'Programmes',
    fichas: 'How many',
    period: 'Reported by',
    captureDemand: 'Capture demand: adds Numerador and Denominador',
    sheetName: 'Name of the new sheet',
  },
  periods: { month: 'Month', quarter: 'Quarter', fourMonths: 'Four months' },
  badField: 'Check this entry.',
  problemCount: '{n, plural, one {# entry needs to be corrected.} other {# entries need to be corrected.}}',
  picture: {
    title: 'What you get',
    shortened: 'A shortened drawing: the sheet has all its rows and columns.',
    legend: 'How cells are told apart',
    input: 'To type in',
    formula: 'Formula',
    check: 'Check',
    about: 'Drawing of the template {name}. Columns: {columns}.',
  },
  button: 'Insert “{sheet}”',
  buttonWithoutName: 'Insert into new sheets',
  afterwards:
    'The other sheets are not touched. The first template brings the sheet Ajustes and, where it has lists, Catálogos. New sheets can be deleted like any other.',
  done: '{n, plural, one {The sheet {sheets} was inserted.} other {# sheets were inserted: {sheets}.}} Type into the light cells.',
};
