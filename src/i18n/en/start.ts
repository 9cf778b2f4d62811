/** English: what the pane says when it cannot start. */
import type { start as es } from '../es/start';
import type { Messages } from '../messages';

export const start: Messages<typeof es> = {
  details: 'Details for support',
  'library-blocked': {
    title: 'The Office library could not be loaded',
    text: 'Pondera needs office.js, which Microsoft serves. Ask your administrator to allow appsforoffice.microsoft.com and open the pane again.',
  },
  'no-office': {
    title: 'Excel does not answer',
    text: 'Pondera has been waiting for Excel for a while. Close the pane and open it again; if that does not help, restart Excel.',
  },
  'not-excel': {
    title: 'Pondera works inside Excel',
    text: 'Open this page as an add-in of Excel: Home tab, Add-ins, Pondera.',
  },
  'old-excel': {
    title: 'This version of Excel is older than what is needed',
    text: 'Pondera needs Excel 2021, Microsoft 365 or Excel for the web. The workbook has not been touched.',
  },
  failed: {
    title: 'Pondera could not start',
    text: 'The workbook has not been touched. Close the pane and open it again; if it happens again, send the details to support.',
  },
};
