/** @jest-environment jsdom */
import { type StartTrouble, showStartTrouble } from './start-trouble';

const TROUBLES: StartTrouble[] = ['library-blocked', 'no-office', 'not-excel', 'old-excel', 'failed'];

describe.each(['es-HN', 'en-GB'])('in %s', (language) => {
  test.each(TROUBLES)('%s is said with what to do', (trouble) => {
    const root = document.createElement('div');
    showStartTrouble(root, trouble, language);
    const alert = root.querySelector('[role=alert]');
    expect(alert?.querySelector('h1')?.textContent).toBeTruthy();
    expect(alert?.querySelector('p')?.textContent?.length).toBeGreaterThan(40);
    expect(alert?.querySelector('details')).toBeNull();
  });
});

test('details fold out, as text and never as markup', () => {
  const root = document.createElement('div');
  showStartTrouble(root, 'failed', 'es-MX', new Error('<img src=x>'));
  expect(root.querySelector('details pre')?.textContent).toBe('Error: <img src=x>');
  expect(root.querySelector('img')).toBeNull();
});
