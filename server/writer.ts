import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Context } from './context.ts'
import type { Desk } from './desk.ts'
import { Refusal } from './errors.ts'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

/**
 * Lets through who may write: with `PLAN_GRAPH_TOKEN` set whoever sends it (`Authorization: Bearer …`), without it whoever
 * asks from this machine.
 */
export function allowWriter({ token }: Context): RequestHandler {
  return (request, _response, next) => {
    if (token === undefined) {
      if (!LOOPBACK.test(request.socket.remoteAddress ?? ''))
        throw new Refusal(
          403,
          'not-here',
          'Writing is allowed from this machine only: set PLAN_GRAPH_TOKEN to allow it to others.',
        )
    } else if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
      throw new Refusal(
        401,
        'token-wanted',
        'This server asks for its token (PLAN_GRAPH_TOKEN) before anything is changed.',
      )
    }
    next()
  }
}

/** The desk of a server that has one. Throws the refusal of one that only reads. */
export async function deskOf({ desk }: Context): Promise<Desk> {
  if (desk === undefined) throw new Refusal(405, 'reads-only', 'This server only reads; nothing can be changed here.')
  return desk()
}

/** Compares hashes, which are equally long, in a time that tells nothing. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}
