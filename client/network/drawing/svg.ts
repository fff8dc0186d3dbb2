import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import { paperOf, type Theme } from './style.ts'
import type { Point } from './things.ts'

/** Room around the picture, and the height of a line of a name, in pixels. */
const MARGIN = 24
const LINE = 1.15

/** Corners of the shapes that are no ellipse or rectangle, in halves of width and height. */
const CORNERS: Record<string, [number, number][]> = {
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  hexagon: [
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
  ],
  'round-triangle': [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
  'round-tag': [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
}

/**
 * What is shown as a drawing whose lines and words stay lines and words, so that it can be enlarged and worked on. Places,
 * colours and names are those of the screen; `words` say what it is and where it comes from.
 */
export function drawSvg(cy: Core, theme: Theme, words: string): string {
  const shown = cy.elements(':visible')
  const box = shown.boundingBox()
  const [x, y] = [box.x1 - MARGIN, box.y1 - MARGIN].map(round)
  const [width, height] = [box.w + 2 * MARGIN, box.h + 2 * MARGIN].map(round)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>plan-graph</title>`,
    `<desc>${escape(words)}</desc>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paperOf(theme)}"/>`,
    ...shown.edges().map((edge: EdgeSingular) => drawEdge(edge)),
    ...shown.nodes().map((node: NodeSingular) => drawNode(node)),
    ...shown.nodes().map((node: NodeSingular) => drawName(node, paperOf(theme))),
    '</svg>\n',
  ].join('\n')
}

function drawEdge(edge: EdgeSingular): string {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()]
  const [bend] = edge.controlPoints() ?? []
  const way = bend === undefined ? `L${place(to)}` : `Q${place(bend)} ${place(to)}`
  const colour = wordOf(edge, 'line-color')
  const dashed = wordOf(edge, 'line-style') === 'dashed' ? ' stroke-dasharray="4 4"' : ''
  const opacity = round(numberOf(edge, 'opacity') * numberOf(edge, 'line-opacity'))
  const line = `<path d="M${place(from)} ${way}" fill="none" stroke="${colour}" stroke-width="${round(numberOf(edge, 'width'))}" opacity="${opacity}"${dashed}><title>${escape(String(edge.data('name')))}</title></path>`
  const head = wordOf(edge, 'target-arrow-shape') === 'none' ? '' : drawHead(bend ?? from, to, colour, opacity)
  return line + head
}

function drawHead(from: Point, to: Point, colour: string, opacity: number): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const corner = (turn: number) => ({
    x: to.x - 7 * Math.cos(angle + turn),
    y: to.y - 7 * Math.sin(angle + turn),
  })
  const corners = [to, corner(0.42), corner(-0.42)].map(place).join(' ')
  return `<polygon points="${corners}" fill="${colour}" opacity="${opacity}"/>`
}

function drawNode(node: NodeSingular): string {
  const { x, y } = node.position()
  const [w, h] = [node.width() / 2, node.height() / 2]
  const looks = [
    `fill="${wordOf(node, 'background-color')}"`,
    `fill-opacity="${numberOf(node, 'background-opacity')}"`,
    `stroke="${wordOf(node, 'border-color')}"`,
    `stroke-width="${round(numberOf(node, 'border-width'))}"`,
    `opacity="${numberOf(node, 'opacity')}"`,
  ].join(' ')
  const title = `<title>${escape(String(node.data('full')))}</title>`
  const shape = wordOf(node, 'shape')
  const corners = CORNERS[shape]?.map(([across, down]) => place({ x: x + across * w, y: y + down * h }))
  if (corners !== undefined)
    return `<polygon points="${corners.join(' ')}" stroke-linejoin="round" ${looks}>${title}</polygon>`
  if (shape === 'ellipse')
    return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(w)}" ry="${round(h)}" ${looks}>${title}</ellipse>`
  const corner = shape === 'round-rectangle' ? round(Math.min(w, h) / 2) : 0
  return `<rect x="${round(x - w)}" y="${round(y - h)}" width="${round(2 * w)}" height="${round(2 * h)}" rx="${corner}" ${looks}>${title}</rect>`
}

function drawName(node: NodeSingular, paper: string): string {
  const name = wordOf(node, 'label')
  if (name === '') return ''
  const { x, y } = node.position()
  const size = numberOf(node, 'font-size')
  const lines = name.split('\n')
  const across = wordOf(node, 'text-halign')
  const down = wordOf(node, 'text-valign')
  const side = across === 'right' ? 1 : across === 'left' ? -1 : 0
  const left = x + side * (node.width() / 2) + numberOf(node, 'text-margin-x')
  const middle = down === 'bottom' ? y + node.height() / 2 : down === 'top' ? y - node.height() / 2 : y
  const block = lines.length * size * LINE
  const above = down === 'bottom' ? 0 : down === 'top' ? block : block / 2
  const top = middle + numberOf(node, 'text-margin-y') - above
  const looks = [
    `text-anchor="${side === 0 ? 'middle' : side > 0 ? 'start' : 'end'}"`,
    `font-family="${escape(wordOf(node, 'font-family'))}"`,
    `font-size="${size}"`,
    `font-weight="${wordOf(node, 'font-weight')}"`,
    `fill="${wordOf(node, 'color')}"`,
    `stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`,
    `opacity="${numberOf(node, 'text-opacity')}"`,
  ].join(' ')
  const spans = lines.map(
    (line, at) => `<tspan x="${round(left)}" y="${round(top + (at + 0.82) * size * LINE)}">${escape(line)}</tspan>`,
  )
  return `<text ${looks}>${spans.join('')}</text>`
}

type Element = NodeSingular | EdgeSingular

function wordOf(element: Element, property: string): string {
  return String(element.style(property) as unknown)
}

function numberOf(element: Element, property: string): number {
  const value = Number.parseFloat(wordOf(element, property))
  return Number.isFinite(value) ? value : 0
}

function place({ x, y }: Point): string {
  return `${round(x)},${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
