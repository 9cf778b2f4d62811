/** Severities and traffic lights: a shape, a word and a colour for each; never the colour alone. */
import { tokens } from '@fluentui/react-components';
import { ArrowCircleUpFilled } from '@fluentui/react-icons/svg/arrow-circle-up';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHintRegular } from '@fluentui/react-icons/svg/circle-hint';
import { DiamondFilled } from '@fluentui/react-icons/svg/diamond';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { SquareFilled } from '@fluentui/react-icons/svg/square';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { TrafficLight } from '../../domain/compliance-model';
import type { Severity } from '../../domain/finding';
import { signals } from '../theme/pane-theme';

const SEVERITY = {
  error: { Icon: ErrorCircleFilled, color: signals.ponderaError },
  warning: { Icon: WarningFilled, color: signals.ponderaWarning },
  info: { Icon: InfoRegular, color: signals.ponderaInfo },
} as const;

const LIGHT = {
  red: { Icon: SquareFilled, color: signals.ponderaRed },
  yellow: { Icon: WarningFilled, color: signals.ponderaYellow },
  purple: { Icon: DiamondFilled, color: signals.ponderaPurple },
  blue: { Icon: ArrowCircleUpFilled, color: signals.ponderaBlue },
  green: { Icon: CheckmarkCircleFilled, color: signals.ponderaGreen },
} as const;

export function severityColor(severity: Severity): string {
  return SEVERITY[severity].color;
}

export function lightColor(light: TrafficLight): string {
  return LIGHT[light].color;
}

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const { Icon, color } = SEVERITY[severity];
  return <Icon aria-hidden style={{ color, flexShrink: 0 }} />;
}

export function LightIcon({ light }: { readonly light: TrafficLight }) {
  const { Icon, color } = LIGHT[light];
  return <Icon aria-hidden style={{ color, flexShrink: 0 }} />;
}

/** In the place of a light where there is none. */
export function NoLightIcon() {
  return <CircleHintRegular aria-hidden style={{ color: tokens.colorNeutralForeground3, flexShrink: 0 }} />;
}
