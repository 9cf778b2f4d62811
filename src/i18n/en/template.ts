import type { template as es } from '../es/template';
import type { Messages } from '../messages';

/** English: template. What the sheet itself says is Spanish in every language and stands in `src/templates`. */
export const template: Messages<typeof es> = {
  problems: {
    tooManyAreas: 'Up to {limit} areas can be inserted at once.',
    monthsNotTwelve: 'Each line has twelve months.',
    nameMissing: 'Type a name for the sheet.',
    nameTooLong: 'The name of the sheet can have no more than {limit} characters.',
    nameForbiddenCharacters: 'The name of the sheet cannot contain the characters [ ] : * ? / \\',
    nameApostrophe: 'The name of the sheet cannot begin or end with an apostrophe.',
    nameReserved: 'Excel keeps the name “{name}” for itself; choose another one.',
    nameTaken: 'There is already a sheet called “{name}”; choose another name.',
    yearOutOfRange: 'Type a year from {first} to {last}.',
    areaMissing: 'Type the name of the Dirección de Área.',
    areaCodeBad: '“{code}” is not a code; type numbers separated by dots, such as 7.3.',
    notAPositiveCount: 'Type a whole number, one or more.',
    tooManyRows: 'A plan can have up to {limit} rows.',
    noProducts: 'The plan needs at least one product.',
    notACount: 'Type a whole number, zero or more.',
    noIndicators: 'The plan needs at least one indicator.',
    tooManyIndicators: 'A plan can have up to {limit} indicators.',
    noFichas: 'Ask for at least one form.',
    tooManyFichas: 'Up to {limit} forms can be inserted at a time.',
    textTooLong: 'The text can have no more than {limit} characters.',
  },
  input: {
    choose: {
      title: 'Choose from the list',
      message: 'Choose one of the values in the list.',
    },
    month: {
      title: 'Value of the month',
      message: 'Type a number. Leave the cell empty when there is nothing to plan or to report.',
    },
    weight: {
      title: 'Annual weight',
      message: 'Type a percentage from 0 % to 100 %, such as 35.3%.',
      prompt:
        'Weight of the indicator in the year. The weights of the area must add up to 100 %. Those of the months are computed.',
    },
  },
};
