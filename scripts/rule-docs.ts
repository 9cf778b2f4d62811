/** Renders what the pages of the rules say by metadata and messages; the prose below is written by hand. */

import { es } from '../src/i18n/es';
import type { RuleCategory } from '../src/rules/define-rule';
import { EXPLANATIONS } from '../src/rules/explained';
import type { AnyRule } from '../src/rules/registry';
import { RULES } from '../src/rules/registry';

const BEGIN = '<!-- generado por scripts/build-rule-docs.ts; no editar -->';
const END = '<!-- fin de lo generado -->';

const SEVERITY = { error: 'error', warning: 'advertencia', info: 'sugerencia' } as const;
const CATEGORY: Record<RuleCategory, string> = {
  structure: 'Estructura',
  weights: 'Ponderaciones',
  targets: 'Metas',
  execution: 'Ejecución',
};
const FIX = { safe: 'segura', proposed: 'propuesta' } as const;
const WITHIN = {
  indicator: 'del mismo indicador',
  area: 'de la misma área',
  'indicator-month': 'del mismo indicador en el mismo mes',
  'area-month': 'de la misma área en el mismo mes',
} as const;

interface RuleTexts {
  readonly title: string;
  readonly why: string;
  readonly how: string;
  readonly messages: Readonly<Record<string, string>>;
}

/** The Spanish texts of a rule. @throws RangeError when there are none */
export function textsOf(id: string): RuleTexts {
  const texts = (es.rules as unknown as Readonly<Record<string, RuleTexts | undefined>>)[id];
  if (!texts) throw new RangeError(`the rule ${id} has no Spanish texts`);
  return texts;
}

/** What stands between the markers of a rule's page. */
export function renderHead({ meta }: AnyRule): string {
  const texts = textsOf(meta.id);
  const lines = [
    BEGIN,
    `# ${texts.title}`,
    '',
    `\`${meta.id}\` · ${CATEGORY[meta.category]} · gravedad: **${SEVERITY[meta.severity]}** · corrección: ${meta.fix ? FIX[meta.fix] : 'a mano'} · planes: ${meta.appliesTo.join(', ')}${meta.noException ? ' · **sin excepción**' : ''}`,
    '',
    ...meta.messages
      .map((message) => `> ${texts.messages[message]}`)
      .flatMap((line) => [line, '>'])
      .slice(0, -1),
    '',
    `**Por qué importa.** ${texts.why}`,
    '',
    `**Cómo corregir.** ${texts.how}`,
    '',
    ...optionLines(meta.options),
    ...explanationLines(meta.id),
    END,
  ];
  return lines.join('\n');
}

function optionLines(options: Readonly<Record<string, unknown>>): string[] {
  const entries = Object.entries(options);
  if (entries.length === 0) return [];
  return [`Opciones: ${entries.map(([name, value]) => `\`${name}\` (${String(value)})`).join(', ')}.`, ''];
}

function explanationLines(id: string): string[] {
  const link = (rule: string) => `[${rule}](${rule}.md)`;
  const holds = new Map<string, Set<string>>();
  for (const { cause, effects, within } of EXPLANATIONS) {
    if (cause !== id) continue;
    const known = holds.get(within) ?? new Set<string>();
    for (const effect of effects) known.add(effect);
    holds.set(within, known);
  }
  const held = new Set(EXPLANATIONS.flatMap(({ cause, effects }) => (effects.includes(id) ? [cause] : [])));
  const lines: string[] = [];
  if (holds.size > 0) {
    lines.push('Mientras este hallazgo siga abierto calla, si son consecuencia suya, los hallazgos:', '');
    for (const [within, effects] of holds) {
      lines.push(`- ${WITHIN[within as keyof typeof WITHIN]}: ${[...effects].sort().map(link).join(', ')}`);
    }
    lines.push('');
  }
  if (held.size > 0) lines.push(`Calla cuando lo explica: ${[...held].sort().map(link).join(', ')}.`, '');
  return lines;
}

/** A page with its generated part renewed; the prose stays as it is. */
export function renderPage(rule: AnyRule, page: string): string {
  const end = page.indexOf(END);
  const prose = end < 0 ? page : page.slice(end + END.length);
  return `${renderHead(rule)}\n\n${prose.trim()}\n`;
}

/** What somebody wrote about a rule: the page without the generated part. */
export function proseOf(page: string): string {
  const end = page.indexOf(END);
  return (end < 0 ? page : page.slice(end + END.length)).trim();
}

/** The table of all rules. */
export function renderIndex(): string {
  const lines = [
    '# Las reglas',
    '',
    '<!-- generado por scripts/build-rule-docs.ts; no editar -->',
    '',
    'Gravedad: un **error** impide aprobar el plan; una **advertencia** debe revisarse; una **sugerencia** conviene saberla.',
    'Corrección: **segura** puede aplicarse en bloque; **propuesta**, una por una, viendo antes cada celda; lo demás se corrige a mano.',
    '',
    'Una causa, un hallazgo: cuando una regla nombra la causa, las que solo repiten sus consecuencias callan hasta que se corrija. Cada página dice cuáles.',
  ];
  for (const category of Object.keys(CATEGORY) as RuleCategory[]) {
    const rules = RULES.filter(({ meta }) => meta.category === category);
    if (rules.length === 0) continue;
    lines.push(
      '',
      `## ${CATEGORY[category]}`,
      '',
      '| regla | gravedad | qué dice | corrección |',
      '|---|---|---|---|',
      ...rules.map(
        ({ meta }) =>
          `| [${meta.id}](${meta.id}.md) | ${SEVERITY[meta.severity]} | ${textsOf(meta.id).title} | ${meta.fix ? FIX[meta.fix] : '–'} |`,
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}
