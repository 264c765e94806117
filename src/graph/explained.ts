/** What the server says of how it would run a statement. */

export type Operator = {
  operatorType: string;
  identifiers: string[];
  children: Operator[];
  arguments: Record<string, unknown>;
};

/** The operators of a plan, each before what it is fed by; of those that go over all of a label, with it. */
export function operators(plan: Operator): string {
  const { operatorType: name, children } = plan;
  const scanned = /Label\w*Scan/.test(name) ? `(${plan.arguments.Details})` : '';
  return [`${name}${scanned}`, ...children.map(operators)].join(' ');
}

/** The names of the columns that a plan's last operator gives. */
export function columnsOf(plan: Operator): string[] {
  const details = String(plan.arguments.Details ?? '');
  const named = details.split(',').map((part) => part.trim().replaceAll('`', ''));
  return [...plan.identifiers, ...named];
}
