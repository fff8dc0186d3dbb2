import { parseArgs } from 'node:util'

export const USAGE = `npm run --silent ask -- WHAT [OPTIONS]

  mentions WORDS       which plans mention a name or a string
                       'A B' both, '"A B"' this phrase, 'A -B' or 'A NOT B' without B
                       --by entity|text --entity ID --region NAME --year N --from N --to N --kind KIND --type TYPE
                       --section review|plan --together plan|sentence --order relevance|position --limit N --offset N
  list NAMES           which plans mention which of up to 200 names, as a table; --file FILE: one a line, - is standard input
                       --by entity|text --region NAME --year N --from N --to N --kind KIND --section review|plan
  search WORDS         things by Chinese name, pinyin or initials      --type TYPE --limit N
  documents            the plans                                       --region NAME --year N --kind KIND
  compare years ISSUER          its plans year by year: completed, moved on, kept, new, not mentioned any more
                       --years 2022,2023 --kind KIND --about PLANS|SUPPORTS|COOPERATES_WITH --type TYPE --change CHANGE
  compare matrix NAMES          things by plans, names parted by commas      --region NAME --year N --kind KIND --plans IDS
  compare issuers NAMES         what they share                  --show shared|all|single --of NAME --type TYPE --year N
  compare timeline NAME         the life line of a thing
  compare coverage              which years are here and which are missing
  targets [WORDS]      numbers that plans set                          --region NAME --year N --kind KIND --part plan|all
                       --indicator KEY --sort year|region|indicator|value
  corrections          what people corrected, and why; --json is the file to share
  cite ID              a passage or a plan as a reference, GB/T 7714 and BibTeX
  export WHAT [WORDS]  all of an answer as a file, with pipeline and corpus; --format csv|json|graphml|gexf --out FILE
                       WHAT: mentions, mentioning-plans, documents, statements, timeline, years, matrix, issuers, coverage,
                       targets, overview, neighbourhood; the options are those of the question itself
  dataset              the whole graph as CSV tables with a codebook, ZIP  --out FILE
  cypher QUERY         a reading Cypher query                          --params JSON

  --json               the answer as the server gives it
  --csv                the answer as a table (UTF-8, with a header)
`

const OPTIONS = {
  by: { type: 'string' },
  entity: { type: 'string' },
  region: { type: 'string' },
  year: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  together: { type: 'string' },
  file: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  direction: { type: 'string' },
  kind: { type: 'string' },
  type: { type: 'string' },
  section: { type: 'string' },
  order: { type: 'string' },
  limit: { type: 'string' },
  offset: { type: 'string' },
  params: { type: 'string' },
  years: { type: 'string' },
  about: { type: 'string' },
  change: { type: 'string' },
  plans: { type: 'string' },
  show: { type: 'string' },
  part: { type: 'string' },
  indicator: { type: 'string' },
  sort: { type: 'string' },
  of: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

export interface CommandLine {
  what: string
  words: string
  form: 'text' | 'json' | 'csv'
  options: Record<string, string>
}

/** A command line that is not understood, with the reason. */
export class UsageError extends Error {}

/** What is asked; undefined when only help is. Throws UsageError with the reason. */
export function parseCommandLine(argumentsGiven: string[]): CommandLine | undefined {
  const { positionals, values } = readArguments(argumentsGiven)
  const { json, csv, help, ...options } = values
  const [what, ...words] = positionals
  if (help === true || what === undefined) return undefined
  if (json === true && csv === true) throw new UsageError('--json and --csv: choose one')
  return { what, words: words.join(' '), form: json === true ? 'json' : csv === true ? 'csv' : 'text', options }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
