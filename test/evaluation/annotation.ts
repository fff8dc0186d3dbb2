import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EntityType, typeOfWord } from '#schema/entity.ts'

/** A mark of an annotated text; offsets into the text without its marks. */
export interface Mark {
  start: number
  end: number
  surface: string
  type: EntityType
  canonical: string
}

export interface Annotated {
  name: string
  text: string
  mentions: Mark[]
  relations: { head: string; relation: string; tail: string; status: string; evidence: string }[]
  targets: { indicator: string; comparator: string; value: string; unit: string; evidence: string }[]
}

/** The annotated documents of a folder (NAME.ann.txt, NAME.rel.tsv, NAME.targets.tsv), by name. */
export function readAnnotatedFolder(folder: string): Annotated[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ann.txt'))
    .sort()
    .map((file) => readAnnotated(folder, file.replace(/\.ann\.txt$/, '')))
}

function readAnnotated(folder: string, name: string): Annotated {
  const rows = (file: string) => (existsSync(join(folder, file)) ? parseRows(join(folder, file)) : [])
  return {
    name,
    ...parseMarks(readFileSync(join(folder, `${name}.ann.txt`), 'utf8')),
    relations: rows(`${name}.rel.tsv`).map(([head, relation, tail, status, evidence]) => ({
      head,
      relation,
      tail,
      status,
      evidence,
    })),
    targets: rows(`${name}.targets.tsv`).map(([indicator, comparator, value, unit, evidence]) => ({
      indicator,
      comparator,
      value,
      unit,
      evidence,
    })),
  }
}

type Cells = [string, string, string, string, string]

function parseRows(path: string): Cells[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const cells = line.split('\t').map((cell) => cell.trim())
    if (cells.length !== 5) throw new Error(`${path}, line ${index + 1}: ${cells.length} cells, not 5`)
    return [cells as Cells]
  })
}

/** Takes the marks out of a text: {{surface|Type}}, {{surface|Type|canonical name}}, one within another, never crossing. */
export function parseMarks(marked: string): { text: string; mentions: Mark[] } {
  const mentions: Mark[] = []
  const open: number[] = []
  let text = ''
  for (const [piece, inside] of marked.matchAll(/\{\{|\|([^|{}]+(?:\|[^|{}]+)?)\}\}|[^]/gu)) {
    if (piece === '{{') open.push(text.length)
    else if (inside === undefined) text += piece
    else {
      const start = open.pop()
      const [word = '', canonical] = inside.split('|')
      const type = typeOfWord(word)
      if (start === undefined || type === undefined) throw new Error(`no mark or type: ${text.slice(-20)}${piece}`)
      const surface = text.slice(start)
      mentions.push({ start, end: text.length, surface, type, canonical: canonical ?? surface })
    }
  }
  return { text, mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end) }
}
