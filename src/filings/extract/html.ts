/**
 * HTML as text: what stands in the body, a line a block. Scripts, styles and the head are dropped; white space is
 * collapsed as a browser does, but for `pre`; cells of a row are parted by a space. Nothing is hidden by CSS here.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js'; // Node's own takes windows-1252 for Latin-1
import sniff from 'html-encoding-sniffer';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Extracted, Unreadable } from './canonical.ts';
import { packageVersion } from './version.ts';

type Node = DefaultTreeAdapterTypes.Node;

const DROPPED = new Set(
  'audio canvas datalist embed head iframe noembed noframes noscript object script style svg template video'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext ' +
    'pre search section summary table tbody tfoot thead tr ul xmp'
  ).split(' '),
);
const CELLS = new Set(['td', 'th']);
const KEPT_SPACE = new Set(['pre', 'listing', 'plaintext', 'textarea', 'xmp']);

export function htmlText(bytes: Uint8Array): Extracted | Unreadable {
  const encoding = sniff(bytes, { defaultEncoding: 'UTF-8' });
  let html: string;
  try {
    html = new TextDecoder(encoding).decode(bytes);
  } catch {
    return { unreadable: `is encoded as ${encoding}, which cannot be read` };
  }
  const text = linesOf(parse(html));
  if (text === '')
    return { unreadable: 'holds no text: is it a page that scripts fill? Save it as it is shown' };
  return { text, extractor: `factrail-html/1 ${packageVersion('parse5')}`, pages: null };
}

/** Walks without recursion: a page may nest deeper than the stack. */
function linesOf(root: Node): string {
  const lines: string[] = [];
  let line = '';
  let kept = 0; // how many elements around keep white space
  const end = () => {
    const done = line.replace(/[ \t\f]+$/, '');
    if (done !== '' || kept > 0) lines.push(done);
    line = '';
  };
  const add = (text: string) => {
    if (kept > 0) {
      const [first = '', ...more] = text.replace(/\r\n?/g, '\n').split('\n');
      line += first;
      for (const next of more) {
        end();
        line = next;
      }
      return;
    }
    const collapsed = text.replace(/[ \t\n\f\r]+/g, ' ');
    line += line === '' || line.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
  };
  const stack: { node: Node; leaving: boolean }[] = [{ node: root, leaving: false }];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, leaving } = at;
    if ('value' in node) {
      add(node.value);
      continue;
    }
    if (!('childNodes' in node) || DROPPED.has(node.nodeName)) continue;
    const name = node.nodeName;
    if (BLOCKS.has(name) && (line !== '' || name === 'br')) end();
    if (CELLS.has(name)) add(' ');
    if (KEPT_SPACE.has(name)) kept += leaving ? -1 : 1;
    if (leaving) continue;
    stack.push({ node, leaving: true });
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child) stack.push({ node: child, leaving: false });
    }
  }
  end();
  return lines.join('\n').replace(/^\n+|\n+$/g, '');
}
