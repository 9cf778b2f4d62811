import type { pom as source } from '../es/pom';
import type { Messages } from '../messages';

/** English: the POM, its recognition and its template. */
export const pom: Messages<typeof source> = {
  notes: {
    toldBy: {
      code: '{count, plural, one {# subproduct was} other {# subproducts were}} told from its product by the code.',
      indent:
        '{count, plural, one {# subproduct was} other {# subproducts were}} told from its product by the indentation of the text.',
    },
    noSubproducts: 'No row was recognised as a subproduct; all were read as products.',
    orphan: 'The subproduct {name} has no product above it.',
    missing: {
      physical: 'There is no column of physical targets (Meta Física) for {years}.',
      financial: 'There is no column of financial targets (Meta Financiera) for {years}.',
    },
    noBudget:
      'The table of the budget by programme (PRG, DESCRIPCIÓN, years) was not found; it cannot be compared with the POM.',
    unusedRows:
      '{count, plural, one {# row of the template is unused.} other {# rows of the template are unused.}}',
  },
  nearMiss: {
    kinds:
      'On “{sheet}” there are products with several years, but the headers “Meta Física” and “Meta Financiera” are missing.',
    names:
      'On “{sheet}” there are physical and financial targets by year, but the column “Producto / Subproducto” is missing.',
    years: 'On “{sheet}” there are physical and financial targets, but not the years that they belong to.',
    products: 'On “{sheet}” there is the header of a Plan Operativo Multianual without products below it.',
    table: 'On “{sheet}” there is the title “{detail}”, but no table of products by year was found.',
  },
  template: {
    problems: {
      products: 'Enter how many products the plan has: a whole number from 1 to {limit}.',
      subproducts: 'Enter how many subproducts each product has: a whole number from 0 to {limit}.',
      programs: 'Enter how many programmes the budget has: a whole number from 1 to {limit}.',
      tooManyRows: 'That is too many rows: the template takes up to {limit} products and subproducts in all.',
      companionTaken:
        'The workbook already has a sheet “{name}”, which the plan needs for itself. Choose another name for the POM’s sheet.',
    },
    input: {
      level: {
        title: 'Level',
        message: 'Choose Producto or Subproducto. A subproduct belongs to the product above it.',
      },
      program: {
        title: 'Programme',
        message: 'The programme is not on the sheet of the budget. You may keep it and add it there.',
      },
      unit: {
        title: 'Unit of measure',
        message: 'The unit is not on the sheet Catálogos. You may keep it and add it there.',
      },
      contribution: {
        title: 'Product that contributes most',
        message: 'Enter 1 if this product contributes most to the result, else 0.',
      },
      number: {
        title: 'Targets',
        message: 'A number goes here.',
      },
      weight: {
        title: 'Weight',
        message: 'Enter a percentage from 0 to 100. The weights of the products add up to 100 %.',
      },
      executed: {
        title: 'Executed',
        message: 'Enter a number or choose “Sin demanda”.',
      },
      choose: {
        title: 'Choose from the list',
        message: 'Choose one of the options of the list.',
      },
    },
  },
};
