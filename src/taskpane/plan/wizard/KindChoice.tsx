/** Country and template: those of the country first, the others on demand. */
import { Field, Link, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Country, TemplateKind, TemplateOffer } from '../../../app/template-services';
import { usePane } from '../../components/pane-context';
import { offersFor } from '../../state/wizard';
import { COUNTRIES } from '../../state/wizard-memory';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  country: { maxWidth: '200px' },
  kinds: { gap: 0, '& .fui-Radio__label': { paddingTop: '4px', paddingBottom: '4px' } },
  name: { display: 'block' },
  what: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  radio: { alignItems: 'flex-start' },
  more: { alignSelf: 'flex-start', fontSize: tokens.fontSizeBase200 },
});

export interface KindChoiceProps {
  readonly offers: readonly TemplateOffer[];
  readonly country: Country;
  readonly kind: TemplateKind;
  onCountry(country: Country): void;
  onKind(kind: TemplateKind): void;
}

export function KindChoice({ offers, country, kind, onCountry, onKind }: KindChoiceProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { own, others } = offersFor(offers, country);
  const [all, setAll] = useState(false);
  const open = all || others.some((offer) => offer.kind === kind);
  const shown = open ? [...own, ...others] : own;
  return (
    <div className={styles.choice}>
      <Field size="small" label={t.t('wizard.country')} className={styles.country}>
        <Select
          name="country"
          value={country}
          onChange={(_event, data) => onCountry(COUNTRIES.find((one) => one === data.value) ?? country)}
        >
          {COUNTRIES.map((one) => (
            <option key={one} value={one}>
              {t.t(`wizard.countries.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field size="small" label={t.t('wizard.kind')}>
        <RadioGroup
          className={styles.kinds}
          name="kind"
          value={kind}
          onChange={(_event, data) => {
            const offer = offers.find((one) => one.kind === data.value);
            if (offer) onKind(offer.kind);
          }}
        >
          {shown.map((offer) => (
            <Radio
              key={offer.kind}
              value={offer.kind}
              className={styles.radio}
              label={
                <>
                  <span className={styles.name}>{t.t(`wizard.kinds.${offer.kind}.name`)}</span>
                  <span className={styles.what}>{t.t(`wizard.kinds.${offer.kind}.what`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {!open && others.length > 0 && (
        <Link as="button" type="button" className={styles.more} onClick={() => setAll(true)}>
          {t.t('wizard.others')}
        </Link>
      )}
    </div>
  );
}
