import cytoscape, {
  type Core,
  type ElementDefinition,
  type NodeCollection,
  type StylesheetJson,
} from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Drawn } from './GraphTab';
import { isOpen, typeName } from './facts';

cytoscape.use(fcose);

interface GraphCanvasProps {
  drawn: Drawn;
  rootUuid: string;
  withClosed: boolean;
  expand: (nodeUuid: string) => void;
  choose: (factUuid: string) => void;
}

/** Colours that can be told apart, also by those who see few; the label says the type too. */
const palette = ['#4f8a3d', '#a8434d', '#3b76af', '#8e5ea2', '#b5651d', '#5c7c8a', '#8a7d2a'];
/** These have the same colour in every graph; others get what is left, as they come. */
const usualKinds = ['Person', 'Organization', 'Location', 'Object', 'Topic', 'Event'];
/** Seen on white as on black. */
const rootColour = '#3d8571';
const zoomStep = 1.35;
/** A few things do not fill the picture like a poster. */
const fitZoomMax = 1.3;
const zoomMax = 2.5;

/** What a node is, besides being an entity. */
const kindOf = (labels: string[]): string => labels.find((label) => label !== 'Entity') ?? 'Entity';

export function GraphCanvas({ drawn, rootUuid, withClosed, expand, choose }: GraphCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const graph = useRef<Core>(null);
  const calls = useRef({ expand, choose });
  useEffect(() => {
    calls.current = { expand, choose };
  });
  const colours = useMemo(() => coloursOf(drawn), [drawn]);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const stopScrollTrap = leaveWheelToPage(holder.current);
    const core = cytoscape({
      container: holder.current,
      style: styleOf(dark.matches),
      ...{ minZoom: 0.2, maxZoom: zoomMax },
    });
    core.on('tap', 'node', ({ target }) => calls.current.expand(target.id()));
    core.on('tap', 'edge', ({ target }) => calls.current.choose(target.id()));
    const recolour = () => core.style(styleOf(dark.matches));
    dark.addEventListener('change', recolour);
    graph.current = core;
    return () => {
      stopScrollTrap();
      dark.removeEventListener('change', recolour);
      core.destroy();
    };
  }, []);
  useEffect(() => {
    if (graph.current) show(graph.current, elementsOf(drawn, { rootUuid, withClosed, colours }));
  }, [drawn, rootUuid, withClosed, colours]);
  return (
    <>
      <div className="graph-frame">
        <div
          ref={holder}
          className="graph __________cytoscape_container"
          role="img"
          aria-label="The graph of this user; the list below says the same"
        />
        <Zoom graph={graph} />
      </div>
      <Legend colours={colours} />
    </>
  );
}

/** A wheel over the graph scrolls the page, as everywhere; with Ctrl, or two fingers, it zooms. */
function leaveWheelToPage(holder: HTMLElement | null): () => void {
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey) event.stopImmediatePropagation();
  };
  holder?.addEventListener('wheel', onWheel, { capture: true, passive: true });
  return () => holder?.removeEventListener('wheel', onWheel, { capture: true });
}

function Zoom({ graph }: { graph: RefObject<Core | null> }) {
  const zoom = (factor: number) => {
    const core = graph.current;
    if (!core) return;
    const renderedPosition = { x: core.width() / 2, y: core.height() / 2 };
    core.zoom({ level: core.zoom() * factor, renderedPosition });
  };
  return (
    <div className="zoom" role="group" aria-label="Zoom">
      <button aria-label="Zoom in" onClick={() => zoom(zoomStep)}>
        +
      </button>
      <button aria-label="Zoom out" onClick={() => zoom(1 / zoomStep)}>
        −
      </button>
      <button onClick={() => graph.current && fit(graph.current)}>Fit</button>
    </div>
  );
}

const Legend = ({ colours }: { colours: Map<string, string> }) => (
  <ul className="legend" aria-label="Legend">
    <li>
      <Dot colour={rootColour} /> the user
    </li>
    {[...colours].map(([kind, colour]) => (
      <li key={kind}>
        <Dot colour={colour} /> {kind}
      </li>
    ))}
    <li>
      <span className="stroke" /> true now
    </li>
    <li>
      <span className="stroke closed" /> ended
    </li>
    <li className="faint">Click a thing to expand it, a line to see why.</li>
  </ul>
);

const Dot = ({ colour }: { colour: string }) => (
  <span className="dot" style={{ background: colour }} />
);

function coloursOf({ nodes }: Drawn): Map<string, string> {
  const kinds = [...new Set([...nodes.values()].map(({ labels }) => kindOf(labels)))];
  const shown = kinds.filter((kind) => kind !== 'User');
  const others = shown.filter((kind) => !usualKinds.includes(kind));
  const slots = [...usualKinds, ...others];
  return new Map(
    slots.flatMap((kind, index) =>
      shown.includes(kind) ? [[kind, palette[index % palette.length] as string]] : [],
    ),
  );
}

interface Look {
  rootUuid: string;
  withClosed: boolean;
  colours: Map<string, string>;
}

function elementsOf({ nodes, edges }: Drawn, look: Look): ElementDefinition[] {
  const shown = [...edges.values()]
    .filter((edge) => look.withClosed || isOpen(edge))
    // A fact without a second end would be a loop on its subject.
    .filter((edge) => edge.source_node_uuid !== edge.target_node_uuid);
  const ends = shown.flatMap((edge) => [edge.source_node_uuid, edge.target_node_uuid]);
  const linked = new Set([look.rootUuid, ...ends]);
  const drawn = [...nodes.values()].filter(({ uuid }) => linked.has(uuid));
  return [
    ...drawn.map((node) => ({
      data: {
        id: node.uuid,
        label: node.name.length > 26 ? `${node.name.slice(0, 25)}…` : node.name,
        colour:
          node.uuid === look.rootUuid ? rootColour : (look.colours.get(kindOf(node.labels)) ?? ''),
        size: node.uuid === look.rootUuid ? 46 : 26,
      },
    })),
    ...shown.map((edge) => ({
      data: {
        id: edge.uuid,
        source: edge.source_node_uuid,
        target: edge.target_node_uuid,
        label: typeName(edge.name),
      },
      classes: isOpen(edge) ? '' : 'closed',
    })),
  ];
}

/** Shows everything, with room for the labels at the edge. */
function fit(core: Core): void {
  core.maxZoom(fitZoomMax);
  core.fit(undefined, 40);
  core.maxZoom(zoomMax);
}

/** Brings the drawing up to date; what is there already stays about where it is. */
function show(core: Core, elements: ElementDefinition[]): void {
  const wanted = new Set(elements.map(({ data }) => data.id));
  const isFirst = core.nodes().empty();
  core.batch(() => {
    core.elements().forEach((element) => {
      if (!wanted.has(element.id())) element.remove();
    });
    const fresh = elements.filter(({ data }) => core.getElementById(String(data.id)).empty());
    const added = core.add(fresh);
    if (!isFirst) placeNear(added.nodes());
  });
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const isSmall = core.width() < 600;
  core.maxZoom(fitZoomMax);
  core.one('layoutstop', () => core.maxZoom(zoomMax));
  core
    .layout({
      name: 'fcose',
      ...{ animate: !calm && !isFirst, animationDuration: 400, randomize: isFirst },
      ...{
        nodeSeparation: isSmall ? 60 : 110,
        idealEdgeLength: isSmall ? 80 : 130,
        padding: 40,
        nodeDimensionsIncludeLabels: true,
      },
    } as cytoscape.LayoutOptions)
    .run();
}

/** New things begin outside of what they hang on: otherwise lines cross that need not. */
function placeNear(added: NodeCollection): void {
  added.forEach((node, index) => {
    const anchor = node.neighborhood('node').difference(added).nodes().first();
    if (anchor.empty()) return;
    const { x, y } = anchor.position();
    const inner = anchor.neighborhood('node').difference(added).boundingBox();
    const away = Math.atan2(y - (inner.y1 + inner.y2) / 2, x - (inner.x1 + inner.x2) / 2);
    const angle = away + ((index % 7) - 3) * 0.3;
    node.position({ x: x + 120 * Math.cos(angle), y: y + 120 * Math.sin(angle) });
  });
}

function styleOf(dark: boolean): StylesheetJson {
  const [ink, line, ground] = dark
    ? ['#e8e6e1', '#8a938f', '#1b1f1e']
    : ['#22302b', '#7b8983', '#ffffff'];
  return [
    {
      selector: 'node',
      style: {
        ...{ 'background-color': 'data(colour)', width: 'data(size)', height: 'data(size)' },
        ...{ label: 'data(label)', color: ink, 'font-size': 12, 'text-valign': 'bottom' },
        ...{ 'text-margin-y': 4, 'text-outline-color': ground, 'text-outline-width': 2 },
      },
    },
    {
      selector: 'edge',
      style: {
        ...{ width: 1.6, 'line-color': line, 'curve-style': 'bezier' },
        ...{ 'target-arrow-shape': 'triangle', 'target-arrow-color': line, 'arrow-scale': 0.9 },
        ...{ label: 'data(label)', color: ink, 'font-size': 10, 'text-rotation': 'autorotate' },
        ...{ 'text-outline-color': ground, 'text-outline-width': 2 },
      },
    },
    { selector: 'edge.closed', style: { opacity: 0.4, 'line-style': 'dashed' } },
  ] as StylesheetJson;
}
