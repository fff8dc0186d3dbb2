import type { ExportGraph, Provenance } from '#schema/export.ts'
import { cutHeaderOf, type Exported, pipelineOf } from './exported.ts'
import { type Attribute, attributesOf, escapeXml } from './xml.ts'

const KEYS: [of: 'node' | 'edge' | 'graph', id: string, name: string, kind: Attribute['kind']][] = [
  ['node', 'label', 'label', 'string'],
  ['node', 'x', 'x', 'double'],
  ['node', 'y', 'y', 'double'],
  ['node', 'colour', 'color', 'string'],
  ['edge', 'edge-label', 'label', 'string'],
  ['edge', 'weight', 'weight', 'double'],
  ['graph', 'about', 'about', 'string'],
  ['graph', 'cut', 'cut', 'string'],
  ['graph', 'pipeline', 'pipeline', 'string'],
  ['graph', 'corpus', 'corpus', 'string'],
  ['graph', 'documents', 'documents', 'double'],
  ['graph', 'exported', 'exported', 'string'],
]

/** GraphML, with where it comes from as attributes of the graph. */
export function* writeGraphml(exported: Exported, graph: ExportGraph, provenance: Provenance): Generator<string> {
  const nodeAttributes = attributesOf(graph.nodes, 'n')
  const edgeAttributes = attributesOf(graph.edges, 'e')
  const keys = [
    ...KEYS.map(([of, id, name, kind]) => keyLine(of, { id, name, kind })),
    ...nodeAttributes.map((attribute) => keyLine('node', attribute)),
    ...edgeAttributes.map((attribute) => keyLine('edge', attribute)),
  ]
  const { corpus, documents, exported: at } = provenance
  const about = [
    data('about', exported.about),
    data('cut', cutHeaderOf(exported)),
    data('pipeline', pipelineOf(provenance)),
    data('corpus', `sha256:${corpus}`),
    data('documents', documents),
    data('exported', at),
  ]
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join('\n')}
<graph id="G" edgedefault="directed">
${about.join('\n')}
`
  for (const { id, label, x, y, colour, attributes } of graph.nodes) {
    const own = [data('label', label), data('x', x), data('y', y), data('colour', colour)]
    yield `<node id="${escapeXml(id)}">${own.join('')}${valuesOf(attributes, nodeAttributes)}</node>\n`
  }
  for (const { id, from, to, label, weight, attributes } of graph.edges) {
    const ends = `source="${escapeXml(from)}" target="${escapeXml(to)}"`
    const own = data('edge-label', label) + data('weight', weight)
    yield `<edge id="${escapeXml(id)}" ${ends}>${own}${valuesOf(attributes, edgeAttributes)}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

function keyLine(of: string, { id, name, kind }: Attribute): string {
  return `<key id="${id}" for="${of}" attr.name="${escapeXml(name)}" attr.type="${kind}"/>`
}

function data(key: string, value: string | number | boolean | undefined): string {
  return value === undefined ? '' : `<data key="${key}">${escapeXml(String(value))}</data>`
}

function valuesOf(attributes: Record<string, string | number | boolean>, known: Attribute[]): string {
  return known.map(({ id, name }) => data(id, attributes[name])).join('')
}
