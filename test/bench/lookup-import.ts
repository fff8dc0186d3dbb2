import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import path from 'node:path'
import { type Entity, labelsOf } from '#schema/entity.ts'
import type { Reading } from '#schema/document.ts'
import {
  documentProperties,
  mentionedRows,
  passageRows,
  referenceRows,
  sectionRows,
} from '#cypher/write/reading-rows.ts'
import { searchKeys } from '#cypher/write/search-keys.ts'

/** The tables that Neo4j's import reads: the columns of a row by name, with their types where they are no text. */
const TABLES = {
  Document:
    'id:ID(Document) title kind issuer issuerId issuerCode year:long source excerpt:boolean sha256 chars:long complete:boolean :LABEL',
  DocumentText: 'id:ID(DocumentText) text :LABEL',
  Section: 'id:ID(Section) ordinal:long level:long heading path part start:long end:long :LABEL',
  Passage: 'id:ID(Passage) ordinal:long kind start:long end:long text folded foldedLength:long :LABEL',
  Entity:
    'id:ID(Entity) name type aliases:string[] code documents:long mentions:long searchNames searchPinyin searchInitials :LABEL',
  ISSUED_BY: ':START_ID(Document) :END_ID(Entity)',
  HAS_TEXT: ':START_ID(Document) :END_ID(DocumentText)',
  HAS_SECTION: ':START_ID(Document) :END_ID(Section)',
  HAS_PASSAGE: ':START_ID(Section) :END_ID(Passage)',
  MENTIONS: ':START_ID(Document) :END_ID(Entity) count:long sentences:long passages:string[]',
  REFERS_TO: ':START_ID(Passage) :END_ID(Entity) start:long end:long surface nested:boolean',
} as const
type Table = keyof typeof TABLES
const ALL = Object.keys(TABLES) as Table[]

type Cell = string | number | boolean | undefined

/** Plans as the tables of an import, in the form that the project's own loader gives nodes: `add` each, then `finish`. */
export class ImportTables {
  readonly #folder: string
  readonly #streams = new Map<Table, WriteStream>()
  readonly #entities = new Map<string, { entity: Entity; documents: number; mentions: number }>()

  constructor(folder: string) {
    this.#folder = folder
    for (const table of ALL) {
      const stream = createWriteStream(this.#path(table))
      stream.write(`${TABLES[table].replaceAll(' ', ',')}\n`)
      this.#streams.set(table, stream)
    }
  }

  async add(reading: Reading): Promise<void> {
    const { id, issuerId } = reading.document
    const sections = sectionRows(reading)
    const passages = passageRows(reading)
    const mentioned = mentionedRows(reading)
    await this.#write('Document', [{ ...documentProperties(reading), complete: true, LABEL: 'Document' }])
    await this.#write('DocumentText', [{ id, text: reading.text, LABEL: 'DocumentText' }])
    await this.#write('HAS_TEXT', [{ START_ID: id, END_ID: id }])
    await this.#write('ISSUED_BY', issuerId === undefined ? [] : [{ START_ID: id, END_ID: issuerId }])
    await this.#write(
      'Section',
      sections.map((row) => ({ ...row.properties, id: row.id, LABEL: 'Section' })),
    )
    await this.#write(
      'HAS_SECTION',
      sections.map((row) => ({ START_ID: id, END_ID: row.id })),
    )
    await this.#write(
      'Passage',
      passages.map((row) => ({ ...row.properties, id: row.id, LABEL: 'Passage' })),
    )
    await this.#write(
      'HAS_PASSAGE',
      passages.map((row) => ({ START_ID: row.section, END_ID: row.id })),
    )
    await this.#write(
      'MENTIONS',
      mentioned.map(({ entity, passages, ...counts }) => ({
        ...counts,
        START_ID: id,
        END_ID: entity,
        passages: passages.join(';'),
      })),
    )
    await this.#write(
      'REFERS_TO',
      referenceRows(reading).map(({ passage, entity, start, end, properties: { surface, nested } }) => ({
        START_ID: passage,
        END_ID: entity,
        start,
        end,
        surface,
        nested,
      })),
    )
    const counts = new Map(mentioned.map(({ entity, count }) => [entity, count]))
    for (const entity of reading.entities) {
      const known = this.#entities.get(entity.id) ?? { entity, documents: 0, mentions: 0 }
      const count = counts.get(entity.id) ?? 0
      this.#entities.set(entity.id, {
        entity,
        documents: known.documents + (count > 0 ? 1 : 0),
        mentions: known.mentions + count,
      })
    }
  }

  /** Writes the entities and ends the files; what comes back tells Neo4j's import where they are. */
  async finish(): Promise<string[]> {
    await this.#write(
      'Entity',
      [...this.#entities.values()].map(({ entity, documents, mentions }) => ({
        ...entity,
        ...searchKeys(entity.name, entity.aliases, entity.pinyin, entity.initials),
        aliases: entity.aliases.join(';'),
        documents,
        mentions,
        LABEL: labelsOf(entity.type).join(';'),
      })),
    )
    for (const stream of this.#streams.values()) {
      stream.end()
      await once(stream, 'close')
    }
    const files = ALL.map((table) =>
      TABLES[table].startsWith(':') ? `--relationships=${table}=${this.#path(table)}` : `--nodes=${this.#path(table)}`,
    )
    const report = `--report-file=${path.join(this.#folder, 'report')}`
    return [report, '--id-type=string', '--multiline-fields=true', '--max-off-heap-memory=1g', ...files]
  }

  #path(table: Table): string {
    return path.join(this.#folder, `${table}.csv`)
  }

  async #write(table: Table, rows: readonly Record<string, unknown>[]): Promise<void> {
    const stream = this.#streams.get(table)
    if (stream === undefined || rows.length === 0) return
    const columns = TABLES[table].split(' ').map(nameOf)
    const text = rows.map((row) => `${columns.map((column) => quote(row[column] as Cell)).join(',')}\n`).join('')
    if (!stream.write(text)) await once(stream, 'drain')
  }
}

/** `id` of `id:ID(Passage)`, `START_ID` of `:START_ID(Document)`. */
function nameOf(column: string): string {
  return /^:?(\w+)/.exec(column)?.[1] ?? column
}

/** An empty cell without quotes is no value; with quotes it would be the empty string. */
function quote(cell: Cell): string {
  if (cell === undefined || cell === '') return ''
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell)
}
