import type { z } from 'zod'
import { errorSchema } from '#schema/api/common.ts'
import { CUT_HEADER } from '#schema/export.ts'

/**
 * A request that was not answered as hoped. `code` is the server's own word (`not_found`, …), or
 * `unreachable` when nothing answered and `unexpected` when the answer is not what the contract says.
 */
export class ApiError extends Error {
  readonly code: string
  /** 0 when nothing answered. */
  readonly status: number
  readonly details: unknown

  constructor(code: string, message: string, status: number, details?: unknown) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.details = details
  }

  /** The server or its database is away: the same request may succeed later. */
  get away(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

export type Params = Record<string, string | number | boolean | undefined>

/** `path` with the parameters that have a value, in the order given. */
export function addressOf(path: string, params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Asks the server and checks the answer against its schema; throws `ApiError`, or an AbortError when `signal` says so. */
export async function get<Answer>(
  path: string,
  params: Params,
  schema: z.ZodType<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  return ask(addressOf(path, params), { signal }, schema)
}

/** As `get`, with a JSON body. */
export async function post<Answer>(
  path: string,
  body: unknown,
  schema: z.ZodType<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body), signal }, schema)
}

/** A file and what it is to be called. */
export interface SavedFile {
  blob: Blob
  name: string
  /** Where it does not hold all: what was cut, as the server's header says it. */
  cut?: string | undefined
}

/** Asks for a file, under the name that the server gives it; throws as the others do. */
export async function fetchFile(address: string, request: RequestInit = {}): Promise<SavedFile> {
  const response = await reach(address, request)
  if (!response.ok) throw refusalOf(response, await response.json().catch(() => undefined))
  const name = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const cut = response.headers.get(CUT_HEADER) ?? undefined
  return { blob: await response.blob(), name: name ?? 'plan-graph', cut }
}

async function ask<Answer>(address: string, request: RequestInit, schema: z.ZodType<Answer>): Promise<Answer> {
  const response = await reach(address, request)
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw refusalOf(response, body)
  const answer = schema.safeParse(body)
  if (!answer.success) throw new ApiError('unexpected', answer.error.message, response.status)
  return answer.data
}

function refusalOf(response: Response, body: unknown): ApiError {
  const refusal = errorSchema.safeParse(body)
  if (!refusal.success) return new ApiError('unexpected', response.statusText, response.status)
  const { code, message, details } = refusal.data.error
  return new ApiError(code, message, response.status, details)
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request)
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new ApiError('unreachable', error instanceof Error ? error.message : String(error), 0)
  }
}
