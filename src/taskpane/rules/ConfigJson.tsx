/** The configuration as JSON: to a file and from one, or as a text where Excel saves no files. */
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ConfigProblem, ReadConfig, RuleConfig } from '../../app/rule-config-services';
import { usePane } from '../components/pane-context';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles({
  details: { '& > summary': { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold } },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  text: {
    '& textarea': {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      whiteSpace: 'pre',
      overflowX: 'auto',
    },
  },
});

/** Bytes of a file beyond which it is no configuration: nothing of that size is read. */
const MAX_FILE = 400_000;

export interface ConfigJsonProps {
  readonly config: RuleConfig;
  write(config: RuleConfig): string;
  read(text: string): ReadConfig;
  onImport(config: RuleConfig): void;
}

interface Imported {
  readonly problems: readonly ConfigProblem[];
  readonly refused: boolean;
}

/** Offers a text as a file, from the page itself. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function ConfigJson({ config, write, read, onImport }: ConfigJsonProps) {
  const styles = useStyles();
  const { store, t } = usePane();
  const input = useRef<HTMLInputElement | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);

  function take(text: string): void {
    const { config: understood, problems } = read(text);
    // A mistake without a path is one of the whole text: nothing of it was understood.
    const refused = problems.some(({ path }) => path === '');
    setImported({ problems, refused });
    if (refused) {
      setEdited(text);
      return;
    }
    setEdited(null);
    onImport(understood);
  }

  async function takeFile(file: File): Promise<void> {
    const unreadable = (messageId: string, params: ConfigProblem['params'] = {}) =>
      setImported({ problems: [{ path: '', messageId, params }], refused: true });
    if (file.size > MAX_FILE) {
      unreadable('config.problems.tooLong', { length: { kind: 'number', value: file.size } });
      return;
    }
    try {
      take(await file.text());
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      unreadable('rulesPanel.json.unreadable');
    }
  }

  return (
    <details className={styles.details}>
      <summary>{t.t('rulesPanel.json.title')}</summary>
      <div className={styles.body}>
        <div className={styles.actions}>
          <Button
            size="small"
            onClick={() => {
              const file = t.t('rulesPanel.json.file');
              download(file, write(config));
              store.dispatch({ type: 'announce', messageId: 'rulesPanel.json.exported', params: { file } });
            }}
          >
            {t.t('rulesPanel.json.export')}
          </Button>
          <Button size="small" onClick={() => input.current?.click()}>
            {t.t('rulesPanel.json.import')}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={t.t('rulesPanel.json.import')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              // The same file may be chosen again after it was mended.
              event.target.value = '';
              if (file) void takeFile(file);
            }}
          />
        </div>
        {imported && (
          <div role="alert">
            {imported.problems.length === 0 ? (
              <Text size={200}>{t.t('rulesPanel.json.imported')}</Text>
            ) : (
              <>
                <Text size={200}>
                  {imported.refused
                    ? t.t('rulesPanel.json.refused')
                    : t.t('rulesPanel.json.importedPartly', { n: imported.problems.length })}
                </Text>
                <ProblemList problems={imported.problems} />
              </>
            )}
          </div>
        )}
        <Field size="small" label={t.t('rulesPanel.json.text')} hint={t.t('rulesPanel.json.hint')}>
          <Textarea
            className={styles.text}
            size="small"
            rows={6}
            resize="vertical"
            spellCheck={false}
            value={edited ?? write(config)}
            onChange={(_event, data) => {
              setImported(null);
              setEdited(data.value);
            }}
          />
        </Field>
        {edited !== null && (
          <div className={styles.actions}>
            <Button size="small" onClick={() => take(edited)}>
              {t.t('rulesPanel.json.read')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
