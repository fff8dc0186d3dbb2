import type { WriteStream } from 'node:tty'

/**
 * Says how far a long work is: on a terminal one line that rewrites itself, elsewhere (a log, a pipe) a line for every
 * document. Counts are of documents; the time left is what those done so far took on average.
 */
export class Progress {
  readonly #out: WriteStream
  readonly #total: number
  readonly #began = performance.now()
  #done = 0

  constructor(total: number, out: WriteStream = process.stderr) {
    this.#total = total
    this.#out = out
  }

  /** Counts one document as done and shows its line. */
  step(line: string): void {
    this.#done++
    const seconds = (performance.now() - this.#began) / 1000
    const left = timeLeft(seconds, this.#done, this.#total)
    const counts = `[${this.#done}/${this.#total}${left === '' ? '' : `, ${left} left`}]`
    if (!this.#out.isTTY) this.#out.write(`${counts} ${line}\n`)
    else this.#out.write(`\r\u001b[K${`${counts} ${line}`.slice(0, Math.floor((this.#out.columns - 1) / 2))}`)
  }

  /** Clears the line of a terminal. */
  end(): void {
    if (this.#out.isTTY) this.#out.write('\r\u001b[K')
  }
}

/** 40 s, 3 min; empty when nothing is left. */
export function timeLeft(seconds: number, done: number, total: number): string {
  if (done === 0 || done >= total) return ''
  const left = Math.ceil((seconds / done) * (total - done))
  return left < 90 ? `${left} s` : `${Math.round(left / 60)} min`
}
