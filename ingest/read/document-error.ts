import type { Fault } from '#schema/ingest.ts'

/** A document that cannot be read; the message says why and what to do, in words, without the file's name. */
export class DocumentError extends Error {
  readonly fault: Fault

  constructor(fault: Fault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DocumentError'
    this.fault = fault
  }
}
