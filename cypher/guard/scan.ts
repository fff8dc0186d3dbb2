/** A word (MATCH, `quoted name`, $parameter), a number or string as one piece, or a single other character. */
export interface Piece {
  kind: 'word' | 'literal' | 'sign'
  /** Of a quoted name what stands between its backticks; empty for a literal. */
  text: string
}

/**
 * In this order: white space and comments; strings (a backslash takes the next character with it); quoted names (a
 * doubled backtick is one in the name); words with their letters in any script; numbers; any other character (with a
 * backslash the quote that it holds, so that thousands of them are not each tried as a string). A comment, string or name
 * that is never closed is none: its first character counts as a sign, and what follows it as code.
 */
const PIECE =
  /(?<gap>\s+|\/\*[^]*?\*\/|\/\/[^\r\n]*)|(?<string>'(?:\\[^]|[^\\'])*'|"(?:\\[^]|[^\\"])*")|`(?<quoted>(?:``|[^`])*)`|(?<word>[\p{ID_Start}_\p{Sc}][\p{ID_Continue}\p{Sc}]*)|(?<number>\d[\p{ID_Continue}]*)|(?<sign>\\['"]|[^])/gu

/** Neo4j reads \u0027 as ' before anything else, inside strings and outside; a pair of backslashes is taken whole. */
const ESCAPE = /\\(?:\\|u([0-9a-fA-F]{4}))/g

/** The code of a query without its comments and white space, cut as Neo4j cuts it, so that no quoting hides anything. */
export function scan(query: string): Piece[] {
  const pieces: Piece[] = []
  for (const { groups } of unescape(query).matchAll(PIECE)) {
    if (groups === undefined || groups['gap'] !== undefined) continue
    if (groups['quoted'] !== undefined) pieces.push({ kind: 'word', text: groups['quoted'].replaceAll('``', '`') })
    else if (groups['word'] !== undefined) pieces.push({ kind: 'word', text: groups['word'] })
    else if (groups['sign'] !== undefined) pieces.push({ kind: 'sign', text: groups['sign'] })
    else pieces.push({ kind: 'literal', text: '' })
  }
  return pieces
}

function unescape(query: string): string {
  return query.replace(ESCAPE, (whole, digits: string | undefined) =>
    digits === undefined ? whole : String.fromCharCode(Number.parseInt(digits, 16)),
  )
}
