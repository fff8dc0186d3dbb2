import type { ExportGraph, Provenance } from '#schema/export.ts'
import { type Exported, wordsOf } from './exported.ts'
import { type Attribute, attributesOf, escapeXml } from './xml.ts'

type Node = ExportGraph['nodes'][number]
type Edge = ExportGraph['edges'][number]

/** GEXF 1.3, as Gephi reads it: places and colours of the picture too, where the screen gave them. */
export function* writeGexf(exported: Exported, graph: ExportGraph, provenance: Provenance): Generator<string> {
  const nodeAttributes = attributesOf(graph.nodes)
  const edgeAttributes = attributesOf(graph.edges)
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="${provenance.exported.slice(0, 10)}">
<creator>plan-graph</creator>
<description>${escapeXml(wordsOf(exported, provenance))}</description>
</meta>
<graph defaultedgetype="directed" mode="static">
${declare('node', nodeAttributes)}${declare('edge', edgeAttributes)}<nodes>
`
  for (const node of graph.nodes) yield nodeLine(node, nodeAttributes)
  yield '</nodes>\n<edges>\n'
  for (const edge of graph.edges) yield edgeLine(edge, edgeAttributes)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function declare(of: 'node' | 'edge', attributes: Attribute[]): string {
  if (attributes.length === 0) return ''
  const lines = attributes.map(
    ({ id, name, kind }) => `<attribute id="${id}" title="${escapeXml(name)}" type="${kind}"/>`,
  )
  return `<attributes class="${of}">\n${lines.join('\n')}\n</attributes>\n`
}

function nodeLine({ id, label, x, y, colour, attributes }: Node, known: Attribute[]): string {
  // Gephi's y grows upwards, the screen's downwards
  const place = x === undefined || y === undefined ? '' : `<viz:position x="${x}" y="${-y}" z="0"/>`
  const paint = colour === undefined ? '' : `<viz:color ${channels(colour)}/>`
  return `<node id="${escapeXml(id)}" label="${escapeXml(label)}">${valuesOf(attributes, known)}${paint}${place}</node>\n`
}

function edgeLine({ id, from, to, label, weight, attributes }: Edge, known: Attribute[]): string {
  const ends = `source="${escapeXml(from)}" target="${escapeXml(to)}"`
  const values = valuesOf(attributes, known)
  return `<edge id="${escapeXml(id)}" ${ends} label="${escapeXml(label)}" weight="${weight}">${values}</edge>\n`
}

function valuesOf(attributes: Node['attributes'], known: Attribute[]): string {
  const values = known.flatMap(({ id, name }) => {
    const value = attributes[name]
    return value === undefined ? [] : [`<attvalue for="${id}" value="${escapeXml(String(value))}"/>`]
  })
  return values.length === 0 ? '' : `<attvalues>${values.join('')}</attvalues>`
}

function channels(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return `r="${r}" g="${g}" b="${b}"`
}
