import type { Point } from './things.ts'

/** Size of names on the screen, whatever the zoom: below 12 px Chinese is not read but guessed. */
export const NAME_PIXELS = 12
/** Characters of Chinese in one line of a name: 长春经辽源梅河口至通化高铁 in two lines of seven. */
const LINE = 8

/** Width of a character in ems: Chinese and full-width 1, letters and digits a little over half. */
const widthOf = (character: string) => (character.codePointAt(0)! < 0x2e80 ? 0.56 : 1)
const measure = (text: string) => [...text].reduce((sum, character) => sum + widthOf(character), 0)

/**
 * The name in lines of about equal length, none over eight Chinese characters: 吉林省中南部电商快递中心 becomes 吉林省中南部 and
 * 电商快递中心. A letter is not parted from the next one, and no line begins with a closing mark.
 */
export function breakName(name: string): string[] {
  const lines = Math.ceil(measure(name) / LINE)
  const target = measure(name) / lines
  const broken: string[] = []
  let line = ''
  const characters = [...name]
  characters.forEach((character, index) => {
    line += character
    const next = characters[index + 1]
    const mayBreak =
      next !== undefined &&
      !/[”’》)」』、,。]/u.test(next) &&
      !(/[\w.]/.test(character) && /[\w.]/.test(next)) &&
      !/[“‘《(「『]/u.test(character)
    if (mayBreak && broken.length < lines - 1 && measure(line) >= target - 0.5) {
      broken.push(line)
      line = ''
    }
  })
  return line ? [...broken, line] : broken
}

/** Width and height of a name in pixels, with the halo around it. */
export function sizeOfName(name: string, pixels: number = NAME_PIXELS): { width: number; height: number } {
  const lines = breakName(name)
  return { width: Math.max(...lines.map(measure)) * pixels + 4, height: lines.length * pixels * 1.25 + 2 }
}

export type Side = 'below' | 'above' | 'right' | 'left'
const SIDES: Side[] = ['below', 'right', 'left', 'above']

/** A shape on the screen, in pixels, with the name that it would like to carry. */
export interface Named {
  id: string
  at: Point
  radius: number
  width: number
  height: number
  /** Names of higher rank are placed first. */
  rank: number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const inside = (box: Box, paper: { width: number; height: number }) =>
  box.left >= 0 && box.top >= 0 && box.right <= paper.width && box.bottom <= paper.height

/** Space that a name takes on this side of its shape. */
function boxOfName({ at, radius, width, height }: Named, side: Side): Box {
  const gap = radius + 3
  if (side === 'below' || side === 'above') {
    const top = side === 'below' ? at.y + gap : at.y - gap - height
    return { left: at.x - width / 2, right: at.x + width / 2, top, bottom: top + height }
  }
  const left = side === 'right' ? at.x + gap : at.x - gap - width
  return { left, right: left + width, top: at.y - height / 2, bottom: at.y + height / 2 }
}

const bodyOf = ({ at, radius }: Named): Box => ({
  left: at.x - radius,
  right: at.x + radius,
  top: at.y - radius,
  bottom: at.y + radius,
})

/**
 * The names that can be written without touching another name or shape, each with its side: as on a map, by rank, each
 * on the first side that is free. A name that fits nowhere is not in the answer; nearer in, it will be.
 * Nor is a name that would reach over the rim of the paper.
 */
export function placeNames(shapes: Named[], paper: { width: number; height: number }): Map<string, Side> {
  const placed = new Map<string, Side>()
  const taken: { id: string; box: Box }[] = shapes.map((shape) => ({ id: shape.id, box: bodyOf(shape) }))
  const byRank = [...shapes].sort((one, other) => other.rank - one.rank || (one.id < other.id ? -1 : 1))
  for (const shape of byRank) {
    const side = SIDES.find((each) => {
      const box = boxOfName(shape, each)
      return inside(box, paper) && !taken.some((other) => other.id !== shape.id && meet(box, other.box))
    })
    if (side === undefined) continue
    placed.set(shape.id, side)
    taken.push({ id: `name of ${shape.id}`, box: boxOfName(shape, side) })
  }
  return placed
}
