/** English: input checks of the report of progress and the fichas. */
import type { reportTemplates as source } from '../es/report-templates';
import type { Messages } from '../messages';

export const reportTemplates: Messages<typeof source> = {
  input: {
    choose: {
      title: 'Choose from the list',
      message: 'Choose one of the values of the list.',
    },
    catalogue: {
      title: 'Not in the catalogue',
      message: 'This value is not on the sheet Catálogos. You can use it or add it there.',
    },
    weight: {
      title: 'Weight',
      message: 'Type a percentage between 0% and 100%, for instance 35.3%.',
    },
    number: {
      title: 'Value of the period',
      message: 'Type a number. Leave the cell empty if there is nothing to plan or report.',
    },
    actual: {
      title: 'Actual',
      message: 'Type a number, or “Sin demanda” if there was nothing to attend to. Empty: not reported.',
    },
    baseline: {
      title: 'Base line',
      message: 'Type a number; the year has a cell of its own.',
    },
    year: {
      title: 'Year',
      message: 'Type a year, for instance 2024.',
    },
    band: {
      title: 'Traffic light of the form',
      message: 'Type a percentage above 0%, for instance 75%. Unchanged, those of the sheet Ajustes hold.',
    },
  },
};
