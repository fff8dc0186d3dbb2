/** How many were expected, how many were found, how many of those are right. */
export interface Tally {
  right: number
  found: number
  expected: number
}

/** Precision, recall and their harmonic mean; 1 where nothing was expected and nothing found. */
export interface Score extends Tally {
  precision: number
  recall: number
  f1: number
}

/** Counts by measure: mention, type.Region, relation.status … */
export class Tallies {
  readonly #tallies = new Map<string, Tally>()

  of(measure: string): Tally {
    const tally = this.#tallies.get(measure) ?? { right: 0, found: 0, expected: 0 }
    this.#tallies.set(measure, tally)
    return tally
  }

  /** Counts two lists of keys against each other, each key as often as it stands there; what was missed and what was wrong. */
  compare(
    measure: string,
    expected: readonly string[],
    found: readonly string[],
  ): { missed: string[]; wrong: string[] } {
    const tally = this.of(measure)
    const missed = [...expected]
    const wrong: string[] = []
    for (const key of found) {
      const at = missed.indexOf(key)
      if (at < 0) wrong.push(key)
      else missed.splice(at, 1)
    }
    tally.expected += expected.length
    tally.found += found.length
    tally.right += expected.length - missed.length
    return { missed, wrong }
  }

  add(other: Tallies): void {
    for (const [measure, { right, found, expected }] of other.#tallies) {
      const tally = this.of(measure)
      tally.right += right
      tally.found += found
      tally.expected += expected
    }
  }

  /**
   * All measures as scores. `relation.macro` is the mean over the kinds of statement that are expected at least five
   * times: it tells whether rare kinds are found, too.
   */
  scores(): Map<string, Score> {
    const scores = new Map([...this.#tallies].map(([measure, tally]) => [measure, toScore(tally)]))
    const kinds = [...scores].filter(([measure, { expected }]) => /^relation\.[A-Z_]+$/.test(measure) && expected >= 5)
    const mean = (of: (score: Score) => number) =>
      kinds.reduce((sum, [, score]) => sum + of(score), 0) / Math.max(1, kinds.length)
    if (kinds.length > 0)
      scores.set('relation.macro', {
        precision: mean((score) => score.precision),
        recall: mean((score) => score.recall),
        f1: mean((score) => score.f1),
        right: 0,
        found: 0,
        expected: kinds.length,
      })
    return scores
  }
}

export function toScore(tally: Tally): Score {
  const { right, found, expected } = tally
  return {
    ...tally,
    precision: found === 0 ? 0 : right / found,
    recall: expected === 0 ? 0 : right / expected,
    f1: found + expected === 0 ? 1 : (2 * right) / (found + expected),
  }
}
