/** The workbench's page. `?lang=es|en`, `?transport=pc|web`, `?sample=published|progress|faulty|empty`. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from './chrome/shell';
import { SAMPLES } from './session/samples';
import { exposeForTests } from './session/test-access';
import { Workbench } from './session/workbench';
import { pageLanguage } from './text';
import './styles/page.css';
import './styles/chrome.css';
import './styles/grid.css';

const asked = new URLSearchParams(window.location.search);
const language = pageLanguage(asked.get('lang') ?? navigator.language);
const workbench = new Workbench({
  language,
  locale: language === 'es' ? 'es-MX' : 'en-US',
  transport: asked.get('transport') === 'web' ? 'web' : 'pc',
});
document.documentElement.lang = language;
exposeForTests(workbench);

createRoot(document.getElementById('workbench')!).render(
  <StrictMode>
    <Shell workbench={workbench} />
  </StrictMode>,
);

const sample = SAMPLES.find(({ id }) => id === (asked.get('sample') ?? 'published'))?.id ?? 'empty';
workbench
  .openSample(sample)
  .then(() => workbench.loadManifest())
  .catch((error: unknown) => workbench.report(error));
