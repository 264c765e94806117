/** The objects of a JSON file, one at a time: of an array of any length, or one after the other (JSON lines). */
import { bytesOf, type Line, type Pass } from '../jsonl.ts';

/** Characters of one object. */
const MOST = 100_000_000;

/** Each as a line: where it starts, and its text. What stands between objects and is none comes as it is. */
export async function* objectsOf(path: string, pass: Pass): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8');
  const { hash } = pass;
  let text = '';
  let at = 0;
  let line = 1;
  let [depth, start, startLine] = [0, -1, 1];
  let [inString, escaped] = [false, false];
  const found = (from: number, to: number, number: number): Line => {
    const own = text.slice(from, to);
    hash.update(own);
    const position = ++pass.position;
    return {
      number,
      position,
      text: own,
      digest: () => hash.copy().digest('hex'),
      bytesRead: pass.bytesRead,
    };
  };
  for await (const chunk of await bytesOf(path, pass)) {
    text =
      start < 0
        ? decoder.decode(chunk, { stream: true })
        : text.slice(start) + decoder.decode(chunk, { stream: true });
    if (start >= 0) [at, start] = [at - start, 0];
    else at = 0;
    if (text.length > MOST)
      throw new RangeError(`an object of more than ${MOST} characters, from line ${startLine} on`);
    for (; at < text.length; at++) {
      const char = text[at];
      if (char === '\n') line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (char === '\\') escaped = true;
        else if (char === '"') inString = false;
        continue;
      }
      if (depth === 0) {
        if (char === '{') [depth, start, startLine] = [1, at, line];
        else if (!/[\s[\],\ufeff]/.test(char ?? '')) {
          // no JSON of objects: one fault, to the end of its line
          const end = text.indexOf('\n', at);
          const to = end < 0 ? text.length : end;
          yield found(at, to, line);
          at = to - 1;
        }
        continue;
      }
      if (char === '"') inString = true;
      else if (char === '{' || char === '[') depth++;
      else if ((char === '}' || char === ']') && --depth === 0) {
        yield found(start, at + 1, startLine);
        start = -1;
      }
    }
  }
  if (start >= 0) yield found(start, text.length, startLine);
}

/** The line of the first place in an object at which a text stands: for what is deep within it. */
export function within(line: Line, needle: string): Line {
  const at = line.text.indexOf(needle);
  if (at < 0) return line;
  const before = line.text.slice(0, at);
  const breaks = before.split('\n').length - 1;
  const rest = line.text.slice(before.lastIndexOf('\n') + 1);
  return { ...line, number: line.number + breaks, text: rest.slice(0, 1000) };
}
