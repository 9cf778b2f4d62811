/** English: prompts of the sheets that all templates share. */
import type { templateShared as source } from '../es/template-shared';
import type { Messages } from '../messages';

export const templateShared: Messages<typeof source> = {
  settings: {
    cutoff: {
      title: 'Cut-off month',
      message: 'Choose the last closed month.',
      prompt: 'The last closed month. Later months stay pending.',
    },
    cap: {
      title: 'Cap for scores',
      message: 'Choose 100%, 110%, 120% or “Sin tope” (no cap).',
      prompt: 'The most that an indicator can add to the score.',
    },
    descending: {
      title: 'Descending indicators',
      message: 'Choose one of the two formulas of the list.',
      prompt: 'How compliance is computed where less is better.',
    },
    rollUp: {
      title: 'Roll-up',
      message: 'Choose one of the values of the list.',
      prompt: 'How the units are averaged into the score of the institution.',
    },
    bands: {
      title: 'Traffic light',
      message: 'Type a percentage above 0%, such as 75%.',
      prompt: 'Where the colour begins. Each colour ends where the next begins.',
    },
  },
  catalogue: {
    periods: {
      title: 'Periods a year',
      message: 'Type a number between 1 and 366.',
      prompt: 'How often it is measured in a year; 12 if monthly, for example.',
    },
  },
};
