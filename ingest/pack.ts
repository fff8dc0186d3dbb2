import { gunzipSync, gzipSync } from 'node:zlib'
import { type Reading, readingSchema } from '#schema/document.ts'

/** A reading as bytes that can be kept; the same reading gives the same bytes. */
export function packReading(reading: Reading): Uint8Array {
  return gzipSync(JSON.stringify(reading))
}

/** Throws where the bytes are none, or were packed by a version whose readings were another thing. */
export function unpackReading(bytes: Uint8Array): Reading {
  return readingSchema.parse(JSON.parse(gunzipSync(bytes).toString('utf8')))
}
