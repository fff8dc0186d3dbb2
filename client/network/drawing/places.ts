import type { Line, Point, Thing } from './things.ts'

/** A thing with the space that it and its name take, centre at `x`, `y`. */
interface Space extends Point {
  id: string
  width: number
  height: number
}

const mean = (points: Point[]): Point => ({
  x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
  y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
})

function neighboursOf(lines: Line[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>()
  const tie = (one: string, other: string) => neighbours.set(one, [...(neighbours.get(one) ?? []), other])
  for (const line of lines) {
    tie(line.from, line.to)
    tie(line.to, line.from)
  }
  return neighbours
}

/** The hubs of a picture: the issuers, and where there are none the thing with the most lines. */
function hubsOf(things: Thing[], neighbours: Map<string, string[]>): Thing[] {
  const hubs = things.filter((thing) => thing.hub)
  if (hubs.length) return hubs
  const degree = (thing: Thing) => neighbours.get(thing.id)?.length ?? 0
  return [...things].sort((one, other) => degree(other) - degree(one) || (one.id < other.id ? -1 : 1)).slice(0, 1)
}

/**
 * Where each thing stands before the forces work, the same for the same network: the hubs on a circle, what one hub holds
 * fanned out behind it by group, what several hold between them, and the rest beside what it is tied to. Without it, a
 * layout starts at random, and the same link shows another picture each time.
 */
export function startPlaces(things: Thing[], lines: Line[], radius = 420): Map<string, Point> {
  const neighbours = neighboursOf(lines)
  const hubs = hubsOf(things, neighbours).sort((one, other) => (one.id < other.id ? -1 : 1))
  const places = new Map<string, Point>()
  hubs.forEach((hub, index) => {
    const angle = (2 * Math.PI * index) / hubs.length - Math.PI / 4
    const far = hubs.length === 1 ? 0 : radius
    places.set(hub.id, { x: far * 1.3 * Math.cos(angle), y: far * Math.sin(angle) })
  })
  const holders = (id: string) => hubs.filter((hub) => neighbours.get(id)?.includes(hub.id))
  const rest = things.filter((thing) => !places.has(thing.id))
  for (const hub of hubs) {
    const own = rest
      .filter((thing) => holders(thing.id).length === 1 && holders(thing.id)[0] === hub)
      .sort((one, other) => one.group.localeCompare(other.group) || (one.id < other.id ? -1 : 1))
    const centre = places.get(hub.id)!
    const outward = hubs.length === 1 ? 0 : Math.atan2(centre.y, centre.x)
    const spread = hubs.length === 1 ? 2 * Math.PI : 1.3 * Math.PI
    own.forEach((thing, index) => {
      const angle = outward - spread / 2 + (spread * (index + 0.5)) / own.length
      const far = 170 + (index % 3) * 70
      places.set(thing.id, { x: centre.x + far * 1.3 * Math.cos(angle), y: centre.y + far * Math.sin(angle) })
    })
  }
  rest
    .filter((thing) => holders(thing.id).length > 1)
    .forEach((thing, index) => {
      const middle = mean(holders(thing.id).map((hub) => places.get(hub.id)!))
      const angle = index * 2.4
      places.set(thing.id, { x: middle.x + 60 * Math.cos(angle), y: middle.y + 60 * Math.sin(angle) })
    })
  return besideNeighbours(things, lines, places)
}

/**
 * Places for the things that have none yet: around the thing that each came in by, else around what it is tied to, else
 * in a ring outside. Those that have a place keep it.
 */
export function besideNeighbours(things: Thing[], lines: Line[], places: Map<string, Point>): Map<string, Point> {
  const neighbours = neighboursOf(lines)
  const result = new Map(places)
  things
    .filter((thing) => !places.has(thing.id))
    .forEach((thing, index) => {
      const anchors = thing.cameBy && result.has(thing.cameBy) ? [thing.cameBy] : (neighbours.get(thing.id) ?? [])
      const known = anchors.flatMap((id) => result.get(id) ?? [])
      const angle = index * 2.4
      const centre = known.length ? mean(known) : { x: 0, y: 0 }
      const far = known.length ? 110 + 9 * index : 720
      result.set(thing.id, { x: centre.x + far * Math.cos(angle), y: centre.y + far * Math.sin(angle) })
    })
  return result
}

/**
 * Pushes apart what overlaps, each pair along the shorter way and each by half, until nothing does or `rounds` are over.
 * Those in `fixed` stay where they are. Forces alone leave names on top of each other where many lines meet.
 */
export function separate(spaces: Space[], fixed: ReadonlySet<string> = new Set(), rounds = 120): Space[] {
  const moved = spaces.map((space) => ({ ...space })).sort((one, other) => (one.id < other.id ? -1 : 1))
  for (let round = 0; round < rounds; round += 1) {
    let touched = false
    moved.forEach((one, index) => {
      for (const other of moved.slice(index + 1)) {
        const overX = (one.width + other.width) / 2 - Math.abs(one.x - other.x)
        const overY = (one.height + other.height) / 2 - Math.abs(one.y - other.y)
        if (overX <= 0 || overY <= 0) continue
        const share = fixed.has(one.id) || fixed.has(other.id) ? 1 : 0.5
        if (fixed.has(one.id) && fixed.has(other.id)) continue
        touched = true
        const axis = overX < overY ? 'x' : 'y'
        const over = (axis === 'x' ? overX : overY) * share + 0.5
        const way = one[axis] <= other[axis] ? 1 : -1
        if (!fixed.has(one.id)) one[axis] -= way * over
        if (!fixed.has(other.id)) other[axis] += way * over
      }
    })
    if (!touched) break
  }
  return moved
}

export const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
export type Arrow = (typeof ARROWS)[number]

/** The nearest place in the quarter that an arrow key points at; undefined at the rim. */
export function nextToward(from: Point, places: (Point & { id: string })[], arrow: Arrow): string | undefined {
  const [along, aside] = arrow === 'ArrowLeft' || arrow === 'ArrowRight' ? (['x', 'y'] as const) : (['y', 'x'] as const)
  const way = arrow === 'ArrowLeft' || arrow === 'ArrowUp' ? -1 : 1
  return places
    .map((place) => ({
      id: place.id,
      ahead: (place[along] - from[along]) * way,
      off: Math.abs(place[aside] - from[aside]),
    }))
    .filter(({ ahead, off }) => ahead > 1 && off <= ahead)
    .sort((one, other) => one.ahead + one.off - other.ahead - other.off)[0]?.id
}
