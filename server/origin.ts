import type { RequestHandler } from 'express'
import { Refusal } from './errors.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Refuses what a web page elsewhere sends to this server through somebody's browser: a request that is more than reading
 * must come from this server's own pages, or from a program (which names no origin). On a loopback address the `Host` must
 * be a loopback name too, since a page elsewhere can have its own name point here.
 */
export function refuseForeignOrigins(listensOn: string): RequestHandler {
  const onLoopback = LOOPBACK.has(listensOn) || listensOn === '::1'
  return (request, _response, next) => {
    if (READING.has(request.method)) {
      next()
      return
    }
    const host = request.headers.host ?? ''
    const origin = request.headers.origin
    if (onLoopback && !LOOPBACK.has(host.replace(/:\d+$/, '')))
      throw new Refusal(403, 'foreign-host', `This server answers on this machine only, not as ${host}.`)
    if (origin !== undefined && hostOf(origin) !== host)
      throw new Refusal(403, 'foreign-origin', `A page of ${origin} may not ask this.`)
    next()
  }
}

/** `null` (a file, a sandbox) has no host and so equals none. */
function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}
