import { mkdir, writeFile } from 'node:fs/promises'
import { loadLexicon } from '#ingest/lexicon/lexicon.ts'
import { readGiven } from './given.ts'
import { learnTables } from './learn-statements.ts'
import { measure, type RuleCounts } from './measure.ts'

const USAGE = `usage: tsx training/relate/command.ts learn OUTPUT_FOLDER PLANS_FOLDER…
       tsx training/relate/command.ts measure PLANS_FOLDER… [--errors]`

async function main(): Promise<void> {
  const words = process.argv.slice(2)
  const [verb, ...folders] = words.filter((word) => !word.startsWith('--'))
  const output = verb === 'learn' ? folders.shift() : undefined
  if (folders.length === 0 || (verb !== 'learn' && verb !== 'measure')) throw new Error(USAGE)
  const { regions, statements } = await loadLexicon()
  const { triggers, rules: trusted } = statements
  const given = (await Promise.all(folders.map((folder) => readGiven(folder, regions)))).flat()
  const means = { triggers, regions }
  if (output === undefined) {
    const { plans, scores, rules } = measure(given, { ...means, rules: trusted })
    if (words.includes('--errors'))
      for (const { name, errors } of plans) for (const error of errors) console.log(`${name} ${error}`)
    for (const [name, { f1, precision, recall, expected }] of scores)
      if (/^(relation|target)/.test(name) && !name.endsWith('(elsewhere)'))
        console.log(
          `${name.padEnd(26)} F1 ${f1.toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  (${expected})`,
        )
    console.log(ruleTable(rules))
    return
  }
  await mkdir(output, { recursive: true })
  for (const [kind, table] of Object.entries(learnTables(given, triggers, regions))) {
    await writeFile(`${output}/${kind}.tsv`, table)
    console.log(`${kind}.tsv: ${given.length} plans, ${table.split('\n').length - 1} features`)
  }
  await writeFile(`${output}/rules.csv`, ruleTable(measure(given, { ...means, rules: new Map() }).rules))
}

/** How often each rule spoke, how sure its model was on average, and how often it was right. */
function ruleTable(rules: ReadonlyMap<string, RuleCounts>): string {
  const share = (part: number, whole: number) => (part / whole).toFixed(3)
  const rows = [...rules].map(([rule, { made, sure, right }]) =>
    [rule, made, share(sure, made), share(right, made)].join(','),
  )
  return ['rule,made,sure,right', ...rows.sort(), ''].join('\n')
}

await main()
