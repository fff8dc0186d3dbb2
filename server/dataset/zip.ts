import { Zip, ZipDeflate } from 'fflate'

interface ZippedFile {
  name: string
  pieces: Iterable<string> | AsyncIterable<string>
}

/** Characters that are packed at a time. */
const PORTION = 65_536

/**
 * Files as a ZIP archive, piece by piece: a file is asked for its pieces when those before it are out, and no more is held
 * than one portion. `modified` is the date of every file in it.
 */
export async function* writeZip(files: Iterable<ZippedFile>, modified: Date): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    packed.push(piece)
  })
  const encoder = new TextEncoder()
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = modified
    zip.add(file)
    let portion = ''
    for await (const piece of pieces) {
      portion += piece
      if (portion.length < PORTION) continue
      file.push(encoder.encode(portion))
      portion = ''
      yield* packed.splice(0)
    }
    file.push(encoder.encode(portion), true)
  }
  zip.end()
  yield* packed
}
