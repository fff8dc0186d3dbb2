import { readFile } from 'node:fs/promises'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { type Emissions, TAGS } from './emissions.ts'
import type { TaggerInput } from './inputs.ts'
import { type NumberedInput, numberBy, type TaggerVocabulary } from './vocabulary.ts'

/**
 * Reads stretches. The same list gives the same numbers; with other stretches in its list a stretch's probabilities move by less
 * than a hundredth, since the network computes in whole numbers that are scaled batch by batch.
 */
export interface Tagger {
  read(inputs: readonly TaggerInput[]): Promise<Emissions[]>
}

/** Stretches that go through the network together; those of like length, since the shorter ones are filled up. */
const BATCH = 16

/**
 * The network that training/tagger/train.py learned, run by onnxruntime on one thread. Throws where the files are
 * missing or do not fit each other.
 */
export async function loadTagger(folder: URL, network = 'tagger.onnx'): Promise<Tagger> {
  const vocabulary = JSON.parse(await readFile(new URL('vocabulary.json', folder), 'utf8')) as TaggerVocabulary
  const session = await InferenceSession.create(await readFile(new URL(network, folder)), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  })
  const number = numberBy(vocabulary)
  const columns = vocabulary.marks.length
  return {
    read: async (inputs) => {
      const emissions = new Array<Emissions>(inputs.length)
      const order = inputs.map((_, index) => index).sort((a, b) => lengthOf(inputs[a]!) - lengthOf(inputs[b]!))
      for (let first = 0; first < order.length; first += BATCH) {
        const indexes = order.slice(first, first + BATCH)
        const batch = indexes.map((index) => inputs[index]!)
        const { outer, inner } = await session.run(toTensors(batch.map(number), columns))
        indexes.forEach((index, row) => {
          const { start, end } = inputs[index]!
          emissions[index] = {
            start,
            end,
            outer: rowOf(outer!, row, end - start),
            inner: rowOf(inner!, row, end - start),
          }
        })
      }
      return emissions
    },
  }
}

const lengthOf = ({ start, end }: TaggerInput) => end - start

function toTensors(batch: readonly NumberedInput[], columns: number): Record<string, Tensor> {
  const longest = Math.max(...batch.map(({ chars }) => chars.length))
  const shape = [batch.length, longest]
  const symbols = (kind: 'chars' | 'pairs' | 'words' | 'tags') => {
    const data = new Int32Array(batch.length * longest)
    batch.forEach((input, row) => data.set(input[kind], row * longest))
    return new Tensor('int32', data, shape)
  }
  const marks = new Uint8Array(batch.length * longest * columns)
  batch.forEach((input, row) => {
    for (const [at, column] of input.marks) marks[(row * longest + at) * columns + column] = 1
  })
  return {
    chars: symbols('chars'),
    pairs: symbols('pairs'),
    words: symbols('words'),
    tags: symbols('tags'),
    marks: new Tensor('uint8', marks, [...shape, columns]),
    lengths: new Tensor(
      'int32',
      Int32Array.from(batch, ({ chars }) => chars.length),
      [batch.length],
    ),
  }
}

/** One row of a result by rows, characters, tags, without what it was filled up with. */
function rowOf({ data, dims }: Tensor, row: number, length: number): Float32Array {
  const size = (dims[1] ?? 0) * TAGS
  return (data as Float32Array).slice(row * size, row * size + length * TAGS)
}
