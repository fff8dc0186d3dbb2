import type { z } from 'zod'
import { ApiError } from '#client/api.ts'
import { recall } from '#client/shell/memory.ts'
import { errorSchema } from '#schema/api/common.ts'
import { type IngestJob, jobSchema } from '#schema/ingest.ts'

/** Asks the server to change something; with the token where one was given. Throws `ApiError`. */
export async function askDesk<Answer>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  schema: z.ZodType<Answer>,
  body?: unknown,
): Promise<Answer> {
  const headers: Record<string, string> = {
    ...tokenHeader(),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  let response: Response
  try {
    response = await fetch(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
  } catch (error) {
    throw new ApiError('unreachable', error instanceof Error ? error.message : String(error), 0)
  }
  return readAnswer(response.status, await response.text(), schema)
}

/** Sends files, and tells which part of them is there (0 to 1). Throws `ApiError`. */
export function sendFiles(files: readonly File[], onProgress: (part: number) => void): Promise<IngestJob> {
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  return new Promise((resolve, reject) => {
    // fetch does not tell how much is sent
    const request = new XMLHttpRequest()
    request.open('POST', '/api/documents')
    for (const [name, value] of Object.entries(tokenHeader())) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onerror = () => reject(new ApiError('unreachable', 'the server does not answer', 0))
    request.onload = () => {
      try {
        resolve(readAnswer(request.status, request.responseText, jobSchema))
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    request.send(form)
  })
}

function tokenHeader(): Record<string, string> {
  const token = recall('token')
  return token === null || token === '' ? {} : { authorization: `Bearer ${token}` }
}

function readAnswer<Answer>(status: number, text: string, schema: z.ZodType<Answer>): Answer {
  const body = parseJson(text)
  if (status < 200 || status >= 300) {
    const refusal = errorSchema.safeParse(body)
    if (!refusal.success) throw new ApiError('unexpected', text.slice(0, 200), status)
    const { code, message, details } = refusal.data.error
    throw new ApiError(code, message, status, details)
  }
  const answer = schema.safeParse(body)
  if (!answer.success) throw new ApiError('unexpected', answer.error.message, status)
  return answer.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
