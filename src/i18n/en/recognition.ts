import type { recognition as source } from '../es/recognition';
import type { Messages } from '../messages';

/** English: recognition. */
export const recognition: Messages<typeof source> = {
  hiddenSheet: 'The sheet “{sheet}” is hidden; it was read as well.',
  yearUnknown: 'The plan’s fiscal year was not found.',
  behaviorInferred:
    'The behavior (comportamiento) of {count, plural, one {# indicator} other {# indicators}} out of {total} was inferred from the targets, because the workbook does not declare it.',
  directionInferred:
    'The direction (sentido) of {count, plural, one {# indicator} other {# indicators}} out of {total} was inferred from its name and formula, because the workbook does not declare it.',
  linesByPosition:
    'In {count, plural, one {# indicator} other {# indicators}} the lines have no label; targets and weights were told apart by place and content.',
  namesFromHeadings:
    '{count, plural, one {The name of # indicator was taken from the text above its table.} other {The names of # indicators were taken from the texts above their tables.}}',
  unknownLines:
    '{count, plural, one {# line of an indicator was not recognised and was left out.} other {# lines of indicators were not recognised and were left out.}}',
  unknownWord: '“{text}” is no known direction or behavior; it was inferred from the targets.',
  codeAsNumber:
    'The code {written} is stored as a number; from its place it was read as {code}. Write it as text so that Excel keeps the zero.',
  unusedBlocks:
    '{count, plural, one {# place for an indicator is unused.} other {# places for indicators are unused.}}',
  areaUnnamed: 'The name of the area was not found; it is called “{area}”.',
  unitInferred: 'The Dirección General of area {area} was not found; its code suggests that it is {unit}.',
  weightsAsFractions:
    'The weights of area {area} are written as fractions of 1 and were read as percentages.',
  totalMissing: 'Area {area} has no line TOTAL DE LA PONDERACIÓN.',
  monthInferred:
    'The column of month {month} in area {area} has no header; it follows from the columns beside it.',
  periodsTwice:
    '{count, plural, one {# row repeats a period of its indicator and was left out.} other {# rows repeat a period of their indicator and were left out.}}',
  otherPeriods:
    '{count, plural, one {# row is of a longer period than the others of its indicator and was left out.} other {# rows are of longer periods than the others of their indicators and were left out.}}',
  nearMiss: {
    ficha:
      '“{sheet}” has labels of a {form} indicator form, but several are missing (for instance: {detail}).',
    avance: {
      identity:
        '“{sheet}” has a table with period, programmed and actual, but no column “Clave” or “Indicador/Producto”.',
      programmed: '“{sheet}” has a table by period, but no column “Programado”.',
      actual: '“{sheet}” has a table by period, but no column “Realizado”.',
      rows: '“{sheet}” has the header of a progress report without rows that name a period below it.',
    },
    name: 'In “{sheet}” there is a table with the months of the year, but it lacks the column “Nombre del indicador” or “Clave”.',
    annual:
      'In “{sheet}” there is a table of indicators by month, but it lacks both the column “Meta Anual” and the column “Total”.',
    months: 'In “{sheet}” there is an incomplete header of months (missing: {detail}).',
    weights:
      'In “{sheet}” there is a table of indicators by month, but it has no weights: the header “PROGRAMACIÓN Y PONDERACIÓN”, the line “TOTAL DE LA PONDERACIÓN” or lines labelled “Ponderación” are missing.',
    indicators: 'In “{sheet}” there is the header of a plan without indicators below it.',
    table: 'In “{sheet}” there is the title “{detail}”, but no table with the months of the year was found.',
  },
};
