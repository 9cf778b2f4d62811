/** The templates that there are, for the wizard and for the command line. */
import { avanceSpec } from './avance';
import { fichaDtp5Spec } from './ficha-dtp5';
import { fichaMirSpec } from './ficha-mir';
import { patSpec } from './pat';
import { poaSpec } from './poa';
import { pomSpec } from './pom';
import type { TemplateHead, TemplateKind, TemplateSpec } from './spec';

/** In the order in which they are offered. A request goes back to the spec that gave its `defaults`. */
export const TEMPLATES: readonly TemplateSpec<TemplateHead>[] = [
  patSpec,
  poaSpec,
  pomSpec,
  fichaDtp5Spec,
  fichaMirSpec,
  avanceSpec,
];

/** @throws RangeError for a kind without a template */
export function templateOf(kind: TemplateKind): TemplateSpec<TemplateHead> {
  const found = TEMPLATES.find((spec) => spec.kind === kind);
  if (!found) throw new RangeError(`there is no template ${kind}`);
  return found;
}
