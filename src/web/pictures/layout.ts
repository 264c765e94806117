/** Where boxes and lines of a picture stand: Graphviz's layered layout (dot), run in this process, of boxes sized by us. */
import { instance, type Viz } from '@viz-js/viz';

export type Box = { id: string; width: number; height: number };
export type Line = { from: string; to: string; label: string };
export type Placed = {
  width: number;
  height: number;
  /** The middle of each box. */
  boxes: Map<string, { x: number; y: number }>;
  /** Of each line, in the order given: its curve as an SVG path, the point of its arrow, and where its label stands. */
  lines: {
    path: string;
    tip: { x: number; y: number; angle: number } | null;
    label: { x: number; y: number } | null;
  }[];
};

let viz: Promise<Viz> | undefined;

const DPI = 72;
const EDGE_FONT = 12;

/** All in pixels, from the top left. `across`: from left to right in place of top to bottom. */
export async function layout(
  boxes: readonly Box[],
  lines: readonly Line[],
  across: boolean,
): Promise<Placed> {
  viz ??= instance();
  const names = new Map(boxes.map(({ id }, i) => [id, `n${i}`]));
  const json = (await viz).renderJSON({
    directed: true,
    graphAttributes: {
      rankdir: across ? 'LR' : 'TB',
      nodesep: 0.25,
      ranksep: across ? 0.6 : 0.45,
      pad: 0.05,
    },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    edgeAttributes: { fontsize: EDGE_FONT, fontname: 'Helvetica' },
    nodes: boxes.map(({ id, width, height }) => ({
      name: names.get(id) ?? id,
      attributes: { width: width / DPI, height: height / DPI },
    })),
    edges: lines.map(({ from, to, label }, i) => ({
      tail: names.get(from) ?? from,
      head: names.get(to) ?? to,
      attributes: { id: String(i), ...(label ? { label: ` ${label} ` } : {}) },
    })),
  }) as Drawn;
  const [, , width = 0, height = 0] = json.bb.split(',').map(Number);
  const flip = (y: number) => height - y;
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  const placed = new Map<string, { x: number; y: number }>();
  for (const { name, pos } of json.objects ?? []) {
    const [x = 0, y = 0] = pos.split(',').map(Number);
    placed.set(ids.get(name) ?? name, { x, y: flip(y) });
  }
  const drawn = new Map((json.edges ?? []).map((edge) => [Number(edge.id), edge]));
  return {
    width,
    height,
    boxes: placed,
    lines: lines.map((_, i) => curve(drawn.get(i), flip)),
  };
}

type Drawn = {
  bb: string;
  objects?: { name: string; pos: string }[];
  edges?: { id: string; pos: string; lp?: string }[];
};

/** Graphviz writes `e,X,Y` for the arrow's point, and then the points of Bézier curves. */
function curve(
  edge: { pos: string; lp?: string } | undefined,
  flip: (y: number) => number,
): Placed['lines'][number] {
  if (!edge) return { path: '', tip: null, label: null };
  const point = (text: string) => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return { x, y: flip(y) };
  };
  const parts = edge.pos.split(' ');
  const end = parts.find((part) => part.startsWith('e,'));
  const points = parts.filter((part) => !/^[es],/.test(part)).map(point);
  const [start, ...rest] = points;
  const round = (n: number) => Math.round(n * 10) / 10;
  const written = ({ x, y }: { x: number; y: number }) => `${round(x)} ${round(y)}`;
  const last = points.at(-1);
  const tip = end ? point(end.slice(2)) : null;
  return {
    path: start ? `M${written(start)}C${rest.map(written).join(' ')}` : '',
    tip:
      tip && last
        ? {
            x: round(tip.x),
            y: round(tip.y),
            angle: round((Math.atan2(tip.y - last.y, tip.x - last.x) * 180) / Math.PI),
          }
        : null,
    label: edge.lp ? point(edge.lp) : null,
  };
}
