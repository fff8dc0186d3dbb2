import type { CollectionReturnValue, Core, NodeSingular } from 'cytoscape'
import { shownNodes } from './layout.ts'
import { NAME_PIXELS, type Named, placeNames, sizeOfName } from './names.ts'

const SIDES = 'below above right left'

/** A thing with its lines and what they lead to, or a line with its ends; empty for nothing. */
export function around(cy: Core, id: string | undefined): CollectionReturnValue {
  if (id === undefined) return cy.collection()
  const centre: CollectionReturnValue = cy.getElementById(id)
  return centre.closedNeighborhood().union(centre.connectedNodes())
}

/**
 * Writes the names that have room at this zoom, each in the same size on the screen; `near` and what it is tied to come
 * first. Called after whatever moves or zooms.
 */
export function writeNames(cy: Core, near: string | undefined): void {
  const zoom = cy.zoom()
  const close = around(cy, near)
  const shapes: Named[] = shownNodes(cy).map((node: NodeSingular) => ({
    id: node.id(),
    at: node.renderedPosition(),
    radius: (node.width() / 2) * zoom,
    ...sizeOfName(node.data('full') as string),
    rank: (node.data('rank') as number) + (node.id() === near ? 1e9 : close.has(node) ? 1e7 : 0),
  }))
  const sides = placeNames(shapes, { width: cy.width(), height: cy.height() })
  cy.batch(() => {
    cy.nodes().forEach((node: NodeSingular) => {
      const side = sides.get(node.id())
      node.removeClass(`named ${SIDES}`)
      if (side !== undefined) node.addClass(`named ${side}`)
    })
    cy.elements().style('font-size', NAME_PIXELS / zoom)
    cy.nodes().style('text-outline-width', 2 / zoom)
  })
}
