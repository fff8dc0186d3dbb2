import { benchExtract } from './extract.ts'
import { benchLookup } from './lookup.ts'
import { benchStart } from './start.ts'

/** Each benchmark prints what it measured and the ratio to what it is measured against. */
const BENCHMARKS: Record<string, (options: readonly string[]) => Promise<void>> = {
  start: benchStart,
  lookup: benchLookup,
  extract: benchExtract,
}

/** `npm run bench`: all of them; `-- lookup --passages 100000`: those named, with options of theirs. */
async function run(words: string[]): Promise<void> {
  const first = words.findIndex((word) => word.startsWith('-'))
  const names = first < 0 ? words : words.slice(0, first)
  const options = first < 0 ? [] : words.slice(first)
  for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
    const bench = BENCHMARKS[name]
    if (bench === undefined) throw new Error(`There is no benchmark “${name}”: ${Object.keys(BENCHMARKS).join(', ')}`)
    await bench(options)
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
