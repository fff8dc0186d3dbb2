import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Request, RequestHandler } from 'express'
import multer, { type StorageEngine } from 'multer'
import { MOST_FILES } from '#schema/ingest.ts'
import type { HandedIn, IngestDesk } from '../desk.ts'
import { Refusal } from '../errors.ts'

/** Bytes of one file; what comes after is let go by. */
const FILE_BYTES = 20_000_000

/** What an upload left in its folder. */
export interface Received {
  folder: string
  files: HandedIn[]
}

const received = new WeakMap<Request, Received>()

/** What `receiveFiles` took of a request. */
export function filesOf(request: Request): Received {
  const found = received.get(request)
  if (found === undefined)
    throw new Refusal(400, 'no-files', 'The request holds no files: send them as multipart/form-data.')
  return found
}

/**
 * Takes the files of a multipart request into a new folder, under numbers: what a file is called is never a path. One that
 * is too large is told so in its place and hinders no other.
 */
export function receiveFiles(desk: () => Promise<IngestDesk>): RequestHandler {
  const upload = multer({
    storage: storage(desk),
    limits: { files: MOST_FILES, fields: 10, fieldSize: 10_000, parts: MOST_FILES + 10 },
  }).array('files')
  return (request, response, next) => {
    upload(request, response, (error: unknown) => {
      const taken = received.get(request)
      if (error === undefined) return next()
      if (taken) void rm(taken.folder, { recursive: true, force: true })
      // what has a number comes from the disk, all else from a request that is no upload
      const isOurs = error instanceof Refusal || (error instanceof Error && 'errno' in error)
      next(isOurs ? error : new Refusal(400, 'bad-upload', `The upload is not readable: ${(error as Error).message}`))
    })
  }
}

function storage(desk: () => Promise<IngestDesk>): StorageEngine {
  const folders = new WeakMap<Request, Promise<Received>>()
  const folderFor = (request: Request) => {
    const known = folders.get(request)
    if (known) return known
    const made = desk()
      .then((ingest) => ingest.makeFolder())
      .then((folder) => {
        const taken = { folder, files: [] }
        received.set(request, taken)
        return taken
      })
    folders.set(request, made)
    return made
  }
  return {
    _handleFile: (request, file, done) => {
      folderFor(request)
        .then((taken) => store(taken, file.stream, nameOf(file.originalname)))
        .then(
          () => done(null, {}),
          (error: unknown) => done(error),
        )
    },
    _removeFile: (_request, _file, done) => done(null),
  }
}

/** Browsers send names as UTF-8, which multer reads as Latin-1. */
const nameOf = (original: string) => Buffer.from(original, 'latin1').toString('utf8')

function store(taken: Received, stream: NodeJS.ReadableStream, name: string): Promise<void> {
  const file: HandedIn = { name, bytes: 0 }
  taken.files.push(file)
  const path = join(taken.folder, String(taken.files.length))
  const out = createWriteStream(path, { mode: 0o600 })
  return new Promise((resolve, reject) => {
    stream.on('data', (piece: Buffer | string) => {
      file.bytes += piece.length
      if (file.bytes > FILE_BYTES || out.write(piece)) return
      stream.pause()
      out.once('drain', () => stream.resume())
    })
    stream.once('error', reject)
    out.once('error', reject)
    stream.once('end', () => {
      out.end(() => {
        if (file.bytes <= FILE_BYTES) file.path = path
        resolve(file.path === undefined ? rm(path, { force: true }) : undefined)
      })
    })
  })
}
