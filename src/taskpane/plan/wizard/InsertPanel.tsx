/** Waits for the templates, which are fetched when the wizard is first opened. */
import { Button, Spinner, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { TemplateServices } from '../../../app/template-services';
import { usePane } from '../../components/pane-context';
import { WizardForm } from './WizardForm';

export default function InsertPanel() {
  const { services, t } = usePane();
  const [templates, setTemplates] = useState<TemplateServices | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    services.templates().then(setTemplates, (error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  }, [services]);
  useEffect(load, [load]);
  if (templates) return <WizardForm templates={templates} />;
  if (!failed) return <Spinner size="tiny" label={t.t('wizard.loading')} />;
  return (
    <div role="alert">
      <Text block>{t.t('wizard.loadFailed')}</Text>
      <Button size="small" onClick={load}>
        {t.t('wizard.retry')}
      </Button>
    </div>
  );
}
