/** Catches a defect of ours while drawing: says calmly that nothing was lost, and offers to begin again. */
import { Button, Text } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import type { Translator } from '../../i18n';

export interface ErrorBoundaryProps {
  readonly t: Translator;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { t } = this.props.t;
    if (!error) return this.props.children;
    return (
      <div
        role="alert"
        style={{ padding: 16, display: 'flex', flexDirection: 'column', gap: 12, alignItems: 'flex-start' }}
      >
        <Text as="h1" size={400} weight="semibold">
          {t('errors.defect.title')}
        </Text>
        <Text>{t('errors.defect.next')}</Text>
        <Button appearance="primary" onClick={() => this.setState({ error: null })}>
          {t('errors.defect.again')}
        </Button>
        <details>
          <summary>{t('errors.details')}</summary>
          <code style={{ overflowWrap: 'anywhere' }}>{`${error.name}: ${error.message}`}</code>
        </details>
      </div>
    );
  }
}
