import type { Reading } from '#schema/document.ts'
import type { Format } from '#schema/ingest.ts'
import type { Connection, Transaction } from '../connection.ts'
import { loadStatement } from '../statement.ts'
import { checkReading } from './check-reading.ts'
import {
  documentProperties,
  entityRows,
  mentionedRows,
  passageRows,
  referenceRows,
  sectionRows,
  statementRows,
  targetRows,
} from './reading-rows.ts'
import { clearDocument } from './remove-document.ts'
import { settleEntities } from './settle-entities.ts'

const statements = {
  createDocument: loadStatement('write/create-document'),
  createSections: loadStatement('write/create-sections'),
  createPassages: loadStatement('write/create-passages'),
  mergeEntities: loadStatement('write/merge-entities'),
  tieRegions: loadStatement('write/tie-regions'),
  issueDocument: loadStatement('write/issue-document'),
  mentionEntities: loadStatement('write/mention-entities'),
  referToEntities: loadStatement('write/refer-to-entities'),
  state: loadStatement('write/state'),
  setTargets: loadStatement('write/set-targets'),
  attachTargets: loadStatement('write/attach-targets'),
  attachCopies: loadStatement('write/attach-copies'),
  createCopyOfDocument: loadStatement('write/create-copy-of-document'),
  completeDocument: loadStatement('write/complete-document'),
}

export interface WriteOptions {
  /** Which pipeline read it; kept with the document. */
  pipelineVersion?: string
  /** The file's bytes, kept so that the original can be opened, and read again by a newer pipeline. */
  bytes?: Uint8Array
  format?: Format
  /** What a person said of it when it came in, as JSON: it is said again when it is read again. */
  facts?: string
  /** The same with what people mended since: what it was read with. */
  read?: string
  /** The reading before corrections, packed: they are applied to it anew when one is made or undone. */
  packed?: Uint8Array
  /** Hash of the corrections that it went through. */
  corrections?: string
  /** What its text is compared by with others; see `sketchOf`. */
  sketch?: readonly number[]
  /** Documents that are from now on copies of this one, each with how near its text is. */
  supersedes?: readonly { id: string; resemblance: number }[]
}

/**
 * Writes a whole reading in one transaction: all of it is there afterwards, or what was there before. What an earlier
 * reading of the same file left is replaced; things, names and counts that other documents support too stay. Writing twice
 * is writing once, and the order in which documents come does not matter. Throws when the reading does not hold together.
 */
export async function writeReading(
  connection: Connection,
  reading: Reading,
  options: WriteOptions = {},
): Promise<void> {
  checkReading(reading)
  const write = readingWriter(reading, options)
  await connection.write(write)
}

function readingWriter(reading: Reading, options: WriteOptions) {
  const { pipelineVersion, format, facts, sketch, supersedes = [] } = options
  const { id, issuerId } = reading.document
  const entities = entityRows(reading)
  const targets = targetRows(reading)
  const parts: [string, Record<string, unknown>][] = [
    [
      statements.createDocument,
      {
        id,
        properties: { ...documentProperties(reading), pipelineVersion, format },
        text: reading.text,
        mapAt: reading.sourceMap.map((run) => run.at),
        mapSource: reading.sourceMap.map((run) => run.source),
        bytes: toBytes(options.bytes),
        packed: toBytes(options.packed),
        facts,
        read: options.read,
        sketch,
        corrections: options.corrections,
      },
    ],
    [statements.createSections, { document: id, rows: sectionRows(reading) }],
    [statements.createPassages, { rows: passageRows(reading) }],
    [statements.mergeEntities, { document: id, rows: entities }],
    [
      statements.tieRegions,
      { rows: reading.ties.map((tie) => ({ head: tie.headId, tail: tie.tailId, source: tie.source })) },
    ],
    [statements.issueDocument, { document: id, region: issuerId ?? null }],
    [statements.mentionEntities, { document: id, rows: mentionedRows(reading) }],
    [statements.referToEntities, { rows: referenceRows(reading) }],
    [statements.state, { rows: statementRows(reading) }],
    [statements.setTargets, { document: id, rows: targets }],
    [
      statements.attachTargets,
      { rows: targets.flatMap(({ id: target, about }) => (about === undefined ? [] : [{ target, entity: about }])) },
    ],
  ]

  return async (transaction: Transaction): Promise<void> => {
    const { held } = await clearDocument(transaction, id)
    for (const { id: superseded, resemblance } of supersedes) {
      await transaction.run(statements.createCopyOfDocument, { id: superseded, of: id, resemblance })
      held.push(...(await clearDocument(transaction, superseded)).held)
    }
    for (const [text, parameters] of parts) await transaction.run(text, parameters)
    await transaction.run(statements.attachCopies, { id })
    await settleEntities(transaction, [...held, ...entities.map((entity) => entity.id)])
    await transaction.run(statements.completeDocument, { id })
  }
}

/** The driver takes bytes as signed ones. */
export function toBytes(bytes: Uint8Array | undefined): Int8Array | undefined {
  return bytes && new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
