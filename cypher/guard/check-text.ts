import { LIMITS } from '#schema/api/common.ts'
import { checkChains } from './check-chains.ts'
import { isReadingProcedure } from './operators.ts'
import { type QueryRefusal, refuse } from './refusal.ts'
import { type Piece, scan } from './scan.ts'

/** The first part of the names of Neo4j's own functions that have a dot: date.truncate, point.distance. */
const OWN_NAMESPACES = new Set([
  'date',
  'datetime',
  'localdatetime',
  'localtime',
  'time',
  'duration',
  'point',
  'vector',
])
const OPENING = new Set(['(', '[', '{'])
const CLOSING = new Set([')', ']', '}'])

/**
 * What can be told from the text alone, before Neo4j sees it: too long, nested too deeply (Neo4j never answers a few
 * hundred brackets), several statements, a mode in front of it, a function of a plugin. Undefined: nothing against it.
 */
export function checkText(query: string): QueryRefusal | undefined {
  if (query.length > LIMITS.cypherCharacters)
    return refuse(
      'length',
      `查询太长：${query.length} 个字符，最多 ${LIMITS.cypherCharacters} 个。`,
      `The query is too long: ${query.length} characters, at most ${LIMITS.cypherCharacters}.`,
    )
  const pieces = scan(query)
  return (
    checkBeginning(pieces) ??
    checkNesting(pieces) ??
    checkCount(pieces) ??
    checkChains(pieces) ??
    checkFunctions(pieces)
  )
}

function checkBeginning([first]: Piece[]): QueryRefusal | undefined {
  if (first === undefined) return refuse('empty', '这里没有查询语句。', 'There is no statement here.')
  const word = first.text.toUpperCase()
  if (first.kind !== 'word' || !['EXPLAIN', 'PROFILE', 'CYPHER'].includes(word)) return undefined
  return refuse(
    word,
    `查询不能以 ${word} 开头，请去掉这个词。`,
    `A query cannot begin with ${word}: leave the word out.`,
  )
}

/** CASE … END nests as brackets do; an END that closes no CASE (the name of an alias or a property) closes nothing. */
function checkNesting(pieces: Piece[]): QueryRefusal | undefined {
  const open: string[] = []
  for (const [at, { kind, text }] of pieces.entries()) {
    const word = kind === 'word' && !isSign(pieces[at - 1], '.') ? text.toUpperCase() : ''
    if ((kind === 'sign' && OPENING.has(text)) || word === 'CASE') open.push(text)
    else if (kind === 'sign' && CLOSING.has(text)) open.pop()
    else if (word === 'END' && open.at(-1)?.toUpperCase() === 'CASE') open.pop()
    if (open.length > LIMITS.cypherNesting)
      return refuse(
        'nesting',
        `括号嵌套太深（超过 ${LIMITS.cypherNesting} 层），数据库无法处理这样的查询。`,
        `Brackets are nested more than ${LIMITS.cypherNesting} deep, which the database cannot work through.`,
      )
  }
  return undefined
}

function checkCount(pieces: Piece[]): QueryRefusal | undefined {
  const semicolon = pieces.findIndex((piece) => isSign(piece, ';'))
  if (semicolon === -1 || pieces.slice(semicolon).every((piece) => isSign(piece, ';'))) return undefined
  return refuse(
    'several-statements',
    '一次只能运行一条语句，这里有多条。',
    'Only one statement at a time; these are several.',
  )
}

/** `a.b.c(`: a call by a name with a dot. Property access is never followed by a bracket, so nothing else looks so. */
function checkFunctions(pieces: Piece[]): QueryRefusal | undefined {
  for (const [at, piece] of pieces.entries()) {
    if (!isSign(piece, '(')) continue
    const parts: string[] = []
    let before = at - 1
    while (pieces[before]?.kind === 'word') {
      parts.unshift(pieces[before]?.text ?? '')
      if (!isSign(pieces[before - 1], '.')) break
      before -= 2
    }
    const name = parts.join('.')
    if (parts.length < 2 || OWN_NAMESPACES.has(parts[0]?.toLowerCase() ?? '') || isReadingProcedure(name)) continue
    return refuse(name, `这里不能调用 ${name}。`, `${name} cannot be called here.`)
  }
  return undefined
}

function isSign(piece: Piece | undefined, text: string): boolean {
  return piece?.kind === 'sign' && piece.text === text
}
