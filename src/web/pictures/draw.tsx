/** A picture of boxes and lines as SVG, styled by classes alone, with the same in words beneath it. */
import type { ComponentChildren } from 'preact';
import type { Standing } from '../operations.ts';
import { Mark } from '../parts/standing.tsx';
import { layout } from './layout.ts';

export type Node = {
  id: string;
  label: string;
  /** What it is, in a word or two: told above its label. */
  kind: string;
  /** Styles it. */
  look: string;
  href: string | null;
  standing?: Standing;
};
export type Edge = { from: string; to: string; label: string; look: string; standing?: Standing };
export type Picture = {
  id: string;
  title: string;
  description: string;
  nodes: Node[];
  edges: Edge[];
  across: boolean;
  /** The same in words: one entry a line. */
  words: ComponentChildren[];
  /** How much is left out (null where it was not counted), and where more of it is; null where it is whole. */
  more: { left: number | null; href: string } | null;
};

const WIDTH = 190;
const PAD = 10;
const LINE = 17;
const KIND_LINE = 15;
const MOST_LINES = 5;
/** Characters that fit into a box: an average of what system fonts take at 13 pixels. */
const FITS = 25;

/** Text in lines that fit, by words; a word too long is cut, and what does not fit ends in an ellipsis. */
export function wrap(text: string, fits = FITS, most = MOST_LINES): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((long) => chunks(long, fits))) {
    if (line !== '' && line.length + 1 + word.length > fits) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.at(-1) ?? '';
  return [...kept.slice(0, -1), `${last.slice(0, fits - 1).trimEnd()}…`];
}

function chunks(word: string, size: number): string[] {
  const characters = [...word];
  if (characters.length <= size) return [word];
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, i) =>
    characters.slice(i * size, (i + 1) * size).join(''),
  );
}

export async function draw(picture: Picture) {
  const { id, title, description, nodes, edges, across, words, more } = picture;
  const texts = new Map(nodes.map((node) => [node.id, wrap(node.label)]));
  const boxes = nodes.map((node) => ({
    id: node.id,
    width: WIDTH,
    height: 2 * PAD + KIND_LINE + LINE * (texts.get(node.id)?.length ?? 1),
  }));
  const placed = await layout(boxes, edges, across);
  const margin = 8;
  const width = Math.ceil(placed.width + 2 * margin);
  const height = Math.ceil(placed.height + 2 * margin);
  return (
    <section class="picture-section">
      <h2>{title}</h2>
      <figure class="picture" id={id}>
        <div
          class="scroller"
          role="group"
          tabIndex={0}
          aria-label={`${title}: a picture that can be scrolled`}
        >
          <svg
            class={width > 700 ? 'drawing wide' : 'drawing'}
            data-zoom
            viewBox={`${-margin} ${-margin} ${width} ${height}`}
            width={width}
            height={height}
            role="group"
            aria-labelledby={`${id}-title ${id}-desc`}
          >
            <title id={`${id}-title`}>{title}</title>
            <desc id={`${id}-desc`}>{description}</desc>
            {edges.map((edge, i) => {
              const line = placed.lines[i];
              if (!line) return null;
              return (
                <g key={`${edge.from} ${edge.to} ${edge.label} ${i}`} class={`edge ${edge.look}`}>
                  <path class="way" d={line.path} />
                  {line.tip && (
                    <path
                      class="tip"
                      d="M0 0L-9 -4L-9 4Z"
                      transform={`translate(${line.tip.x} ${line.tip.y}) rotate(${line.tip.angle})`}
                    />
                  )}
                  {line.label && edge.label && (
                    <text class="edge-label" x={line.label.x} y={line.label.y + 4} text-anchor="middle">
                      {edge.label}
                    </text>
                  )}
                </g>
              );
            })}
            {nodes.map((node, i) => {
              const at = placed.boxes.get(node.id);
              if (!at) return null;
              const box = boxes[i];
              const top = at.y - (box?.height ?? 0) / 2;
              const left = at.x - WIDTH / 2;
              const inside = (
                <>
                  <title>{`${node.kind}: ${node.label}`}</title>
                  <rect
                    x={left}
                    y={top}
                    width={WIDTH}
                    height={box?.height}
                    rx={node.look === 'agent' || node.look === 'centre' ? 14 : 3}
                  />
                  {node.standing && <Mark standing={node.standing} x={left + WIDTH - 24} y={top + 7} />}
                  <text class="node-kind" x={left + PAD} y={top + PAD + 9}>
                    {node.kind}
                  </text>
                  {(texts.get(node.id) ?? []).map((text, n) => (
                    <text
                      key={`${n} ${text}`}
                      class="node-label"
                      x={left + PAD}
                      y={top + PAD + KIND_LINE + 13 + n * LINE}
                    >
                      {text}
                    </text>
                  ))}
                </>
              );
              return (
                <g key={node.id} class={`node ${node.look}`}>
                  {node.href ? <a href={node.href}>{inside}</a> : inside}
                </g>
              );
            })}
          </svg>
        </div>
        <figcaption>
          {description}{' '}
          {more && (
            <>
              {more.left ?? 'Many'} more {more.left === 1 ? 'is' : 'are'} left out.{' '}
              <a href={more.href}>Show more</a>
            </>
          )}
        </figcaption>
        <details class="in-words">
          <summary>The picture in words</summary>
          <ul>
            {words.map((line, i) => (
              <li key={i}>{line}</li>
            ))}
          </ul>
        </details>
      </figure>
    </section>
  );
}
