/** What YAML's reader says of a slip, in plain English, at the place of the slip. */
import { isCollection, isPair, isScalar, type Node } from 'yaml';

export type YamlFault = { code: string; message: string; offset: number };

/** What the reader's words mean, and what to do. */
const MEANINGS: [RegExp, string][] = [
  [
    /Invalid escape sequence/,
    'within "…" a backslash starts an escape, and this is none: write \\\\ for a backslash, or use \'…\'',
  ],
  [/Tabs are not allowed/, 'a tab at the start of a line: indent with spaces'],
  [/Plain value cannot start/, 'text cannot start with this character: put it in quotation marks'],
  [
    /Nested mappings are not allowed in compact mappings/,
    'a second `: ` in one line: put text that holds a colon in quotation marks',
  ],
  [
    /Implicit keys need to be on a single line|Implicit map keys need to be followed/,
    'text where `key: value` is expected: the colon is missing, or the line is indented wrongly',
  ],
  [
    /All mapping items must start at the same column|Sequence item without - indicator|All sequence items must start/,
    'this is indented neither as the lines above it nor as their parts: indent it as those beside it',
  ],
  [
    /block sequence may not be used as an implicit map key/i,
    'a list where `key: value` is expected: indent it under its key',
  ],
  [
    /Block collections are not allowed within flow/,
    'a second `: ` within brackets: put text that holds a colon in quotation marks',
  ],
  [
    /block-seq-ind/,
    'a list starts on the line under its key: put it there, or text that starts with `- ` in quotation marks',
  ],
  [
    /Flow end indicator should be more indented/,
    'this closing bracket is indented too little: indent it further than its key',
  ],
  [/Block collection cannot start on same line/, 'start on the line after the `---`'],
  [
    /Comments must be separated/,
    'write a space before the `#` of a comment, or put the text in quotation marks',
  ],
  [/Block scalar/, 'text after `|` or `>`: start it on the next line, indented'],
  [
    /Not a YAML token/,
    'text that cannot stand here: after `|` or `>` it starts on the next line; else put it in quotation marks',
  ],
  [
    /Unexpected (flow-(map|seq)-end|[\]}])/,
    'a bracket is closed that was never opened: take it out, or put the text in quotation marks',
  ],
  [
    /Unexpected (double-quoted-scalar|single-quoted-scalar|scalar|flow-seq|flow-map|alias)/,
    'text after the end of the value: put the whole of it in one pair of quotation marks',
  ],
  [/Missing , (between|or :)|Missing space after :/, 'a comma is missing here, or a space after the colon'],
  [/Unexpected ,|Unexpected empty item/, 'a comma too many: take it out'],
  [/at most 1024 chars/, 'a key of more than 1024 characters: is a line break missing, or a quotation mark?'],
  [
    /anchor|alias/i,
    'anchors (`&name`) and aliases (`*name`) are not taken: write it out, or put text that starts so in quotation marks',
  ],
  [/\btags?\b/i, 'tags (`!name`) are not taken: leave it out, or put text that starts so in quotation marks'],
  [/directive|%/i, 'a line that starts with % is no part of a filing: take it out'],
];

export const unclosed = (mark: string, offset: number): YamlFault => ({
  code: 'YAML_SYNTAX',
  message: `a ${/["']/.test(mark) ? 'quotation mark' : 'bracket'} ${mark} is opened and never closed: close it`,
  offset,
});

/** A fault of the reader's at its place, which is where the slip is and not where the reader gave up. */
export function explain(words: string, at: number, text: string, root: Node | null): YamlFault {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart, lineStart + 1000))?.[0].length ?? 0;
  const fault = (message: string, offset = Math.max(at, lineStart + indent)): YamlFault => ({
    code: 'YAML_SYNTAX',
    message,
    offset,
  });
  // a tab is no white space that the reader takes, and it says so in many ways
  if (text[lineStart + indent] === '\t' && at <= lineStart + indent + 1)
    return fault('a tab at the start of a line: indent with spaces', lineStart + indent);
  // what is never closed is told where it is opened, not where the text ends
  const open = /Missing closing|Flow \w+ in block collection|end with a/.test(words)
    ? openBefore(root, at)
    : null;
  if (open !== null) return unclosed(text[open] ?? '', open);
  const line = text.slice(at, text.indexOf('\n', at) < 0 ? undefined : text.indexOf('\n', at));
  if (/Nested mappings/.test(words) && !/:(\s|$)/.test(line)) {
    const next = at + line.length + 1;
    const blanks = /^\s*/.exec(text.slice(next, next + 1000))?.[0].length ?? 0;
    return fault(
      'this line is indented further than the one above, so it counts as more of its text: indent it as the keys beside it',
      next + blanks,
    );
  }
  if (/Unexpected (map-value-ind|seq-item-ind)/.test(words))
    return fault(
      'this line stands further left than it may after those above: indent it as those beside it, or add the key that they belong to',
      lineStart + indent,
    );
  return fault(
    MEANINGS.find(([pattern]) => pattern.test(words))?.[1] ??
      `this cannot be read as YAML (${words.split('\n')[0]}): compare the example in docs/filings.md`,
  );
}

/** Where the quotation mark or bracket was opened in which a place stands. */
function openBefore(node: unknown, at: number): number | null {
  if (isPair(node)) return openBefore(node.value, at) ?? openBefore(node.key, at);
  const [from = at, , to = at] = (node as Node | null)?.range ?? [];
  if (from >= at || to < at) return null;
  if (isScalar(node)) return node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? from : null;
  if (!isCollection(node)) return null;
  for (const item of [...node.items].reverse()) {
    const inner = openBefore(item, at);
    if (inner !== null) return inner;
  }
  return node.flow ? from : null;
}
