import cytoscape, {
  type Core,
  type ElementDefinition,
  type NodeSingular,
  type SingularElementReturnValue,
} from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { fitAll, layOut, shownNodes } from './layout.ts'
import { around, writeNames } from './name-layer.ts'
import { breakName } from './names.ts'
import { type Arrow, besideNeighbours, nextToward, startPlaces } from './places.ts'
import { paperOf, radiusOf, styleRules, type Theme } from './style.ts'
import { drawSvg } from './svg.ts'
import type { Line, Point, Thing } from './things.ts'

cytoscape.use(fcose)

/** Milliseconds of rest after which the names are written anew: a wheel turns in steps. */
const REST = 90

interface PictureListeners {
  /** The thing or line that was clicked; undefined for the paper. */
  choose: (id: string | undefined) => void
}

/** What a page may do with the picture; only this file holds the cytoscape instance. */
export interface Picture {
  /** Draws these things and lines. What was there keeps its place, what is new comes in beside what it is tied to. */
  draw: (things: Thing[], lines: Line[]) => void
  /** Hides all others without moving anything. */
  show: (ids: ReadonlySet<string>) => void
  look: (theme: Theme) => void
  /** Marks a thing or line and lights what it touches. */
  choose: (id: string | undefined) => void
  /** Brings a thing to the middle. */
  centre: (id: string) => void
  fit: () => void
  zoomBy: (factor: number) => void
  /** Lays everything out from the start. */
  arrange: () => void
  /** The thing that lies in this direction from the one given; the most mentioned one when there is none. */
  toward: (id: string | undefined, arrow: Arrow) => string | undefined
  /** All of it as an image, twice the size of the screen. */
  png: () => Promise<Blob>
  /** What is shown as a drawing of lines and words; `words` say where it comes from. */
  svg: (words: string) => string
  /** Where each thing that is shown stands. */
  places: () => Map<string, Point>
  destroy: () => void
}

const nodeOf = (thing: Thing): ElementDefinition => ({
  group: 'nodes',
  data: {
    id: thing.id,
    label: breakName(thing.name).join('\n'),
    full: thing.name,
    size: 2 * radiusOf(thing.weight, thing.hub),
    rank: thing.weight + (thing.hub ? 1e6 : 0) + (thing.shared ? 1e3 : 0),
  },
  classes: [thing.group, ...(thing.hub ? ['hub'] : []), ...(thing.shared ? ['shared'] : [])],
})

const edgeOf = (line: Line): ElementDefinition => ({
  group: 'edges',
  data: { id: line.id, source: line.from, target: line.to, name: line.name, weight: line.weight },
  classes: [line.look],
})

/** Brings the elements in line with what is to be drawn; returns the places of those that were there before. */
function updateElements(cy: Core, definitions: ElementDefinition[]): Map<string, Point> {
  const wanted = new Set(definitions.map(({ data }) => data.id))
  const places = new Map<string, Point>()
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    cy.nodes().forEach((node: NodeSingular) => void places.set(node.id(), { ...node.position() }))
    for (const definition of definitions) {
      const present = cy.getElementById(definition.data.id ?? '')
      if (present.empty()) cy.add(definition)
      else present.data(definition.data)
    }
  })
  return places
}

/** The one owner of the cytoscape instance. It is updated by difference, so that positions stay. */
export function createPicture(container: HTMLElement, listeners: PictureListeners, theme: Theme): Picture {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const cy = cytoscape({
    container,
    style: styleRules(theme),
    minZoom: 0.1,
    maxZoom: 4,
    hideEdgesOnViewport: true,
    boxSelectionEnabled: false,
    autounselectify: true,
  })
  let paper = theme
  let things: Thing[] = []
  let lines: Line[] = []
  let chosen: string | undefined
  let hovered: string | undefined
  /** Once the reader has moved or zoomed, the picture is theirs and is not fitted when the window changes. */
  let touched = false
  let rest = 0

  function light() {
    const at = hovered ?? chosen
    const near = around(cy, at)
    cy.batch(() => {
      cy.elements().removeClass('faded lit chosen')
      if (chosen !== undefined) cy.getElementById(chosen).addClass('chosen')
      if (near.empty()) return
      cy.elements().difference(near).addClass('faded')
      near.addClass('lit')
    })
    writeNames(cy, at)
  }

  function hover(id: string | undefined) {
    if (hovered === id) return
    hovered = id
    light()
  }

  function arrange() {
    touched = false
    layOut(cy, startPlaces(things, lines), new Set())
    light()
  }

  cy.on('zoom pan', () => {
    window.clearTimeout(rest)
    rest = window.setTimeout(() => writeNames(cy, hovered ?? chosen), REST)
  })
  cy.on('scrollzoom pinchzoom dragpan', () => (touched = true))
  cy.on('resize', () => {
    if (!touched) fitAll(cy)
  })
  cy.on('dragfree', 'node', () => writeNames(cy, hovered ?? chosen))
  cy.on('tap', (event) => {
    listeners.choose(event.target === cy ? undefined : (event.target as NodeSingular).id())
  })
  cy.on('mouseover', 'node, edge', (event) => {
    container.style.cursor = 'pointer'
    const target = event.target as SingularElementReturnValue
    target.addClass('read')
    if (target.group() === 'nodes') hover(target.id())
  })
  cy.on('mouseout', 'node, edge', (event) => {
    container.style.cursor = ''
    ;(event.target as SingularElementReturnValue).removeClass('read')
    hover(undefined)
  })

  return {
    draw(nextThings, nextLines) {
      things = nextThings
      lines = nextLines
      const places = updateElements(cy, [...things.map(nodeOf), ...lines.map(edgeOf)])
      const fresh = things.filter((thing) => !places.has(thing.id))
      if (fresh.length === 0) return light()
      if (places.size === 0) return arrange()
      layOut(cy, besideNeighbours(things, lines, places), new Set(places.keys()))
      light()
    },
    show(ids) {
      cy.batch(() => cy.elements().forEach((element) => void element.toggleClass('hidden', !ids.has(element.id()))))
      writeNames(cy, hovered ?? chosen)
    },
    arrange,
    toward(id, arrow) {
      const shown = shownNodes(cy).map((node: NodeSingular) => ({ id: node.id(), ...node.position() }))
      const from = shown.find((each) => each.id === id)
      if (from) return nextToward(from, shown, arrow)
      return shownNodes(cy)
        .max((node) => node.data('rank') as number)
        .ele?.id()
    },
    fit() {
      touched = false
      fitAll(cy)
    },
    look(next) {
      paper = next
      cy.style(styleRules(next))
      writeNames(cy, hovered ?? chosen)
    },
    choose(id) {
      chosen = id
      light()
    },
    centre(id) {
      const node = cy.getElementById(id)
      if (node.empty()) return
      touched = true
      if (calm) cy.center(node)
      else cy.animate({ center: { eles: node }, zoom: Math.max(cy.zoom(), 0.9), duration: 180 })
    },
    zoomBy(factor) {
      touched = true
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    png: async () => cy.png({ output: 'blob-promise', scale: 2, full: true, bg: paperOf(paper) }),
    svg: (words) => drawSvg(cy, paper, words),
    places: () => new Map(shownNodes(cy).map((node: NodeSingular) => [node.id(), { ...node.position() }])),
    destroy() {
      window.clearTimeout(rest)
      cy.destroy()
    },
  }
}
