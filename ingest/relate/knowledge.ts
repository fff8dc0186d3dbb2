import { readFile } from 'node:fs/promises'
import { readSeed, type SeedRow } from '../lexicon/seed.ts'
import { type LogLinear, readModel } from './model.ts'
import {
  ISSUER_OUTCOMES,
  type IssuerOutcome,
  TARGET_OUTCOMES,
  type TargetOutcome,
  TIE_OUTCOMES,
  type TieOutcome,
} from './outcomes.ts'
import { readTriggers, type Triggers } from './triggers.ts'
import { readTrust, type TrustByRule } from './trust.ts'

/** What `relate` and `findTargets` know before they read a text. */
export interface StatementKnowledge {
  triggers: Triggers
  issuer: LogLinear<IssuerOutcome>
  inside: LogLinear<TieOutcome>
  beside: LogLinear<TieOutcome>
  target: LogLinear<TargetOutcome>
  rules: TrustByRule
}

const SEEDS = new URL('../../seeds/relate/', import.meta.url)

/** Reads the weights and rules under seeds/relate; throws naming the file and the row where one is bad. */
export async function readStatementKnowledge(triggers: readonly SeedRow[]): Promise<StatementKnowledge> {
  const [issuer, inside, beside, target, rules] = await Promise.all([
    read('issuer.tsv', ISSUER_OUTCOMES),
    read('inside.tsv', TIE_OUTCOMES),
    read('beside.tsv', TIE_OUTCOMES),
    read('target.tsv', TARGET_OUTCOMES),
    readSeed('relate/rules.csv'),
  ])
  return { triggers: readTriggers(triggers), issuer, inside, beside, target, rules: readTrust(rules) }
}

async function read<Outcome extends string>(file: string, outcomes: readonly Outcome[]): Promise<LogLinear<Outcome>> {
  return readModel(`seeds/relate/${file}`, await readFile(new URL(file, SEEDS), 'utf8'), outcomes)
}
