import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'

/** Characters gathered before they go out: a row alone is too little to send. */
const PORTION = 32_768

interface File {
  name: string
  type: string
  headers?: Record<string, string>
  pieces: Iterable<string> | AsyncIterable<string> | AsyncIterable<Uint8Array>
}

/**
 * Sends a file piece by piece, never faster than it is taken, so that memory stays flat. What fails before the first piece
 * is thrown and answered like every error; what fails later breaks the connection off, so that half a file is never taken for
 * a whole one. When whoever asked is gone, the pieces are not made any more.
 */
export async function sendFile(response: Response, { name, type, headers = {}, pieces }: File): Promise<void> {
  const portions = gather(pieces)
  const first = await portions.next()
  response.attachment(name)
  response.setHeader('Content-Type', type)
  response.set(headers)
  try {
    await pipeline(Readable.from(startingWith(first, portions), { objectMode: false }), response)
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

async function* gather(pieces: File['pieces']): AsyncGenerator<string | Uint8Array> {
  let portion = ''
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece
      continue
    }
    portion += piece
    if (portion.length < PORTION) continue
    yield portion
    portion = ''
  }
  if (portion !== '') yield portion
}

async function* startingWith<Piece>(first: IteratorResult<Piece>, rest: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  try {
    if (first.done !== true) yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}
