/** A part against the table of the schema: which elements, in which order, with which attributes and text. */
import { type ElementRule, type Particle, SCHEMA } from './schema';
import type { Node } from './tree';
import { valueProblem } from './values';

type Tell = (problem: string) => void;

/** @param tell is called once for each problem, with the way to its element */
export function checkElements(root: Node, tell: Tell): void {
  const rule = SCHEMA.get(root.name);
  if (rule) checkNode(root, rule, `/${root.name}`, tell);
  else tell(`/${root.name}: no part begins with it`);
}

function checkNode(node: Node, rule: ElementRule, way: string, tell: Tell): void {
  checkAttributes(node, rule, way, tell);
  if (rule.text === undefined) {
    if (node.text.trim() !== '') tell(`${way}: holds the text ${show(node.text)}`);
  } else {
    const problem = valueProblem(rule.text, node.text);
    if (problem) tell(`${way}: ${show(node.text)} ${problem}`);
  }
  for (const [child, type, position] of typed(node, rule.children, way, tell)) {
    const own = SCHEMA.get(type);
    const below = `${way}/${child.name}[${position}]`;
    if (own) checkNode(child, own, below, tell);
    else tell(`${below}: the table of the schema has its place, but does not know what it holds`);
  }
}

function checkAttributes(node: Node, rule: ElementRule, way: string, tell: Tell): void {
  for (const [name, value] of node.attributes) {
    const attribute = rule.attributes.get(name);
    const problem = attribute ? valueProblem(attribute.kind, value) : 'is an attribute that it has not';
    if (problem) tell(`${way}@${name}: ${show(value)} ${problem}`);
  }
  for (const [name, { required }] of rule.attributes) {
    if (required && !node.attributes.has(name)) tell(`${way}@${name}: is missing`);
  }
}

/** The children with their types and positions. Sequences of the schema are told apart by the next name alone. */
function* typed(
  node: Node,
  particles: readonly Particle[],
  way: string,
  tell: Tell,
): Generator<[Node, string, number]> {
  let at = 0;
  let found = 0;
  const next = () => {
    const particle = particles[at]!;
    if (found < particle.least) tell(`${way}: lacks ${particle.names.map(({ name }) => name).join(' or ')}`);
    at++;
    found = 0;
  };
  for (const [index, child] of node.children.entries()) {
    const from = at;
    const fits = () => particles[at]?.names.find(({ name }) => name === child.name);
    const isTaken = () => fits() !== undefined && found < particles[at]!.most;
    // Where it fits nowhere from here on, it is out of place: what comes behind it is still looked at.
    const ahead = particles.findIndex(
      ({ names, most }, i) =>
        i >= from && names.some(({ name }) => name === child.name) && (i > from || found < most),
    );
    if (ahead < 0) {
      tell(`${way}: ${child.name}[${index + 1}] is out of place`);
      continue;
    }
    while (!isTaken()) next();
    found++;
    yield [child, fits()!.type, index + 1];
  }
  while (at < particles.length) next();
}

function show(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
