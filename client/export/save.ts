import { addressOf, fetchFile, get, type Params, type SavedFile } from '#client/api.ts'
import { type ExportFormat, type ExportRequest, type ExportSource, provenanceSchema } from '#schema/export.ts'

/** What the screen holds, as it is. */
export function takeShown(request: ExportRequest): Promise<SavedFile> {
  const headers = { 'content-type': 'application/json' }
  return fetchFile('/api/export', { method: 'POST', headers, body: JSON.stringify(request) })
}

/** The whole answer to a question, asked again. */
export function takeAnswer(what: ExportSource, params: Params, format: ExportFormat): Promise<SavedFile> {
  return fetchFile(addressOf('/api/export', { what, ...params, format }))
}

/** From which graph the screen was drawn, for a picture of it. */
export async function askProvenance(): Promise<{ words: string; name: string }> {
  const { pipelines, corpus, documents, exported } = await get('/api/provenance', {}, provenanceSchema)
  return {
    words: `plan-graph, pipeline ${pipelines.join('+')}, ${documents} documents, corpus sha256:${corpus}, ${exported}`,
    name: corpus.slice(0, 8),
  }
}

/** Gives the file to the browser to keep. */
export function saveFile({ blob, name }: SavedFile): void {
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  URL.revokeObjectURL(address)
}
