import { type QueryRefusal, refuse } from './refusal.ts'
import type { Piece } from './scan.ts'

/**
 * What is long without being deep and still costs Neo4j minutes of planning, in which it hears nothing: 1+1+1+…, n.a.a.a…,
 * NOT NOT NOT …, hundreds of clauses, subqueries in subqueries. Each bound is several times what a question needs.
 */
const MOST_PIECES_IN_A_ROW = 1_000
const MOST_CLAUSES = 100
const MOST_SUBQUERIES = 8

const CLAUSES = new Set(['MATCH', 'WITH', 'RETURN', 'UNWIND', 'UNION', 'CALL', 'LET', 'FILTER', 'FINISH'])

/** Undefined: nothing against it. */
export function checkChains(pieces: Piece[]): QueryRefusal | undefined {
  // one for each bracket that is open: the pieces since the last comma or clause at its level
  const rows = [0]
  let braces = 0
  let clauses = 0
  for (const [at, { kind, text }] of pieces.entries()) {
    const isName = pieces[at - 1]?.kind === 'sign' && [':', '.', '|'].includes(pieces[at - 1]?.text ?? '')
    const isClause = kind === 'word' && !isName && CLAUSES.has(text.toUpperCase())
    if (isClause && ++clauses > MOST_CLAUSES)
      return tooMany('clauses', `子句（MATCH、WITH 等）`, 'clauses', MOST_CLAUSES)
    if (isClause || (kind === 'sign' && text === ',')) rows[rows.length - 1] = 0
    else rows[rows.length - 1] = (rows.at(-1) ?? 0) + 1
    if ((rows.at(-1) ?? 0) > MOST_PIECES_IN_A_ROW)
      return tooMany('chain', '一个表达式里连写的部分', 'parts in a row of one expression', MOST_PIECES_IN_A_ROW)
    if (kind !== 'sign') continue
    if ('([{'.includes(text)) rows.push(0)
    else if (')]}'.includes(text) && rows.length > 1) rows.pop()
    if (text === '{') braces += 1
    else if (text === '}') braces -= 1
    if (braces > MOST_SUBQUERIES)
      return tooMany(
        'subqueries',
        '花括号（子查询、映射）嵌套的层',
        'levels of braces (subqueries, maps)',
        MOST_SUBQUERIES,
      )
  }
  return undefined
}

function tooMany(reason: string, zh: string, en: string, most: number): QueryRefusal {
  return refuse(
    reason,
    `${zh}太多，最多 ${most}，否则数据库规划不完。`,
    `Too many ${en}: at most ${most}, or planning would not end.`,
  )
}
