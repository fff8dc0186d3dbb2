import type { Core, EdgeSingular, NodeCollection, NodeSingular } from 'cytoscape'
import { sizeOfName } from './names.ts'
import { separate } from './places.ts'
import type { Point } from './things.ts'

/** Up to here the fine layout takes about a second; beyond, its time grows with the square. */
const FINE_LAYOUT = 500
/** Pixels kept free around the picture when it is fitted. */
const MARGIN = 28
/** Up to so many things have room on the paper with their names. */
const ROOMY = 100
/** A handful of things is not blown up to fill the paper. */
const CLOSEST = 1.4

/** The things that no filter hides. */
export function shownNodes(cy: Core): NodeCollection {
  return cy.nodes().filter((node: NodeSingular) => !node.hasClass('hidden'))
}

/** Brings all that is shown onto the paper. */
export function fitAll(cy: Core): void {
  cy.fit(shownNodes(cy), MARGIN)
  if (cy.zoom() > CLOSEST) {
    cy.zoom({ level: CLOSEST, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
  }
}

/** Room for the names: what overlaps at the zoom at which all of it fits is pushed apart. */
function makeRoom(cy: Core, fixed: ReadonlySet<string>): void {
  for (let round = 0; round < 3; round += 1) {
    cy.fit(shownNodes(cy), MARGIN)
    const zoom = Math.min(CLOSEST, Math.max(0.7, cy.zoom()))
    const spaces = shownNodes(cy).map((node: NodeSingular) => {
      const name = sizeOfName(node.data('full') as string)
      const { x, y } = node.position()
      const height = node.height() + (name.height + 6) / zoom
      return { id: node.id(), x, y, width: Math.max(node.width(), name.width / zoom) + 8 / zoom, height }
    })
    const apart = separate(spaces, fixed)
    cy.batch(() => apart.forEach(({ id, x, y }) => cy.getElementById(id).position({ x, y })))
  }
}

/**
 * Brings the places to the paper's own measure, across and down apart: one unit is about one pixel when all of it is seen,
 * so that shapes and lines have the size that they were given. Forces alone leave it two or three times as wide.
 */
function scaleToPaper(cy: Core): void {
  const box = shownNodes(cy).boundingBox({ includeLabels: false })
  // A picture of very many things is larger than the paper, else they would lie on each other.
  const room = Math.max(1, Math.sqrt(cy.nodes().length / ROOMY))
  const x = ((cy.width() - 2 * MARGIN) * room) / Math.max(1, box.w)
  const y = ((cy.height() - 2 * MARGIN) * room) / Math.max(1, box.h)
  cy.batch(() =>
    shownNodes(cy).forEach((node: NodeSingular) => {
      node.position({ x: node.position('x') * Math.min(1.5, x), y: node.position('y') * Math.min(1.5, y) })
    }),
  )
}

/** Draws the picture out to the shape of the paper, in one direction only: that parts names and never joins them. */
function drawOut(cy: Core): void {
  const box = shownNodes(cy).boundingBox({ includeLabels: true })
  const factor = cy.width() / Math.max(1, cy.height()) / (box.w / Math.max(1, box.h))
  const [x, y] = factor > 1 ? [Math.min(1.6, factor), 1] : [1, Math.min(1.6, 1 / factor)]
  cy.batch(() =>
    shownNodes(cy).forEach((node: NodeSingular) => {
      node.position({ x: node.position('x') * x, y: node.position('y') * y })
    }),
  )
}

/**
 * Lays the things out from these places: forces first, then room for the names. Those in `fixed` stay where they are.
 * Nothing is random, so the same places give the same picture.
 */
export function layOut(cy: Core, places: ReadonlyMap<string, Point>, fixed: ReadonlySet<string>): void {
  cy.batch(() => places.forEach((place, id) => cy.getElementById(id).position({ ...place })))
  const options = {
    name: 'fcose',
    quality: 'proof',
    randomize: false,
    animate: false,
    fit: false,
    numIter: cy.nodes().length <= FINE_LAYOUT ? 2500 : 300,
    packComponents: false,
    tile: false,
    nodeRepulsion: 9000,
    idealEdgeLength: (edge: EdgeSingular) => (edge.hasClass('together') ? 90 : 110),
    edgeElasticity: (edge: EdgeSingular) => (edge.hasClass('said') || edge.hasClass('part') ? 0.35 : 0.12),
    gravity: 0.3,
    fixedNodeConstraint: fixed.size
      ? [...fixed].map((nodeId) => ({ nodeId, position: cy.getElementById(nodeId).position() }))
      : undefined,
  }
  cy.layout(options).run()
  if (fixed.size === 0) scaleToPaper(cy)
  makeRoom(cy, fixed)
  if (fixed.size === 0) drawOut(cy)
  fitAll(cy)
}
