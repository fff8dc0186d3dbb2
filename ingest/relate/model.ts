/**
 * A log-linear model (maximum entropy): an outcome's score is the sum of the weights of the features at hand,
 * its probability the share of its exponential. Learned by training/relate, read from seeds/relate/*.tsv.
 */
export class LogLinear<Outcome extends string> {
  readonly outcomes: readonly Outcome[]
  readonly #weights: ReadonlyMap<string, Float32Array>

  constructor(outcomes: readonly Outcome[], weights: ReadonlyMap<string, Float32Array>) {
    this.outcomes = outcomes
    this.#weights = weights
  }

  /** The probability of each outcome, in the order of `outcomes`; a feature counts once, an unknown one nothing. */
  weigh(features: Iterable<string>): Float64Array {
    const scores = new Float64Array(this.outcomes.length)
    for (const feature of new Set(features)) {
      const weights = this.#weights.get(feature)
      if (weights !== undefined) for (let k = 0; k < scores.length; k++) scores[k]! += weights[k]!
    }
    const top = Math.max(...scores)
    const shares = scores.map((score) => Math.exp(score - top))
    const sum = shares.reduce((all, share) => all + share, 0)
    return shares.map((share) => share / sum)
  }
}

/**
 * Reads a table of weights: a line for each feature, then a tab, then `outcome weight` pairs with spaces between.
 * Throws with the file's name and the row where an outcome is unknown or a weight no number.
 */
export function readModel<Outcome extends string>(
  file: string,
  table: string,
  outcomes: readonly Outcome[],
): LogLinear<Outcome> {
  const place = new Map<string, number>(outcomes.map((outcome, at) => [outcome, at]))
  const weights = new Map<string, Float32Array>()
  for (const line of table.split('\n')) {
    if (line === '') continue
    const tab = line.indexOf('\t')
    const row = new Float32Array(outcomes.length)
    const cells = line.slice(tab + 1).split(' ')
    for (let at = 0; at < cells.length; at += 2) {
      const outcome = place.get(cells[at] ?? '')
      const weight = Number(cells[at + 1])
      if (tab < 0 || outcome === undefined || Number.isNaN(weight)) throw new Error(`${file}: bad row ${line}`)
      row[outcome] = weight
    }
    weights.set(line.slice(0, tab), row)
  }
  return new LogLinear(outcomes, weights)
}
