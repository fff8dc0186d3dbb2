import type { ErrorRequestHandler, Response } from 'express'
import { pino } from 'pino'
import { z } from 'zod'
import type { ApiError } from '#schema/api/common.ts'
import { isUnavailable } from '#cypher/connection.ts'
import { UnsearchableError } from '#cypher/mentions/words.ts'

/** An answer that is no success: what a caller can act on. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly details: unknown

  constructor(status: number, code: string, message: string, details?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
  }
}

/** Seconds after which a caller may try again: while the database is away, and while too much is asked at once. */
const RETRY_AFTER: Readonly<Record<number, number>> = { 429: 2, 503: 3 }

/**
 * Every error as the contract says: a request that is not understood is 400 with the reason in words, a database that is
 * away 503 and too many at once 429, both with Retry-After. What nobody foresaw is logged whole and answered with no word of it.
 */
export const answerErrors: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const refusal = toRefusal(error)
  if (refusal.status === 500) request.log.error({ unforeseen: pino.stdSerializers.err(error as Error) }, 'unforeseen')
  const retryAfter = RETRY_AFTER[refusal.status]
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter))
  sendRefusal(response, refusal)
}

export function sendRefusal(response: Response, { status, code, message, details }: Refusal): void {
  const body: ApiError = { error: { code, message, ...(details === undefined ? {} : { details }) } }
  response.status(status).json(body)
}

export function notFound(what: string): Refusal {
  return new Refusal(404, 'not-found', what)
}

/** A schema's complaints in words: `limit: Too big: expected number to be <=100`. */
export function badRequest(error: z.ZodError): Refusal {
  const faults = error.issues.map((issue) =>
    issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`,
  )
  return new Refusal(400, 'bad-request', faults.join('; '), z.flattenError(error).fieldErrors)
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof UnsearchableError) return new Refusal(400, 'bad-request', error.message)
  if (isUnavailable(error)) return new Refusal(503, 'database-away', 'The database does not answer; it is asked again.')
  if (isHttpError(error)) {
    if (error.status === 404) return notFound('There is no such file.')
    if (error.status === 413) return new Refusal(413, 'too-large', 'The request is too large.')
    return new Refusal(error.status, 'bad-request', `The request is not readable: ${error.message}`)
  }
  if (error instanceof URIError) return new Refusal(400, 'bad-request', 'The address is not encoded as UTF-8.')
  return new Refusal(500, 'unforeseen', 'Something went wrong in the server; its log says what.')
}

/** What express.json throws of a body that is no JSON or too long, and express.static of a file that is none. */
function isHttpError(error: unknown): error is Error & { status: number } {
  return error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500
}
