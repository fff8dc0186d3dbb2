/** Why a Neo4j did not come up. */
export type FailureKind =
  'port' | 'store-in-use' | 'configuration' | 'memory' | 'disk' | 'permission' | 'artifacts' | 'unknown'

/** A Neo4j that did not come up; the message says what to do and ends with the last lines that it wrote. */
export class StartFailure extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string) {
    super(message)
    this.name = 'StartFailure'
    this.kind = kind
  }
}

interface Cause {
  kind: FailureKind
  signs: RegExp
  advice: string
}

/**
 * Neo4j exits with 1 for nearly everything, so its words tell. The first cause that fits wins: the disk and the store
 * before the messages that follow from them.
 */
const CAUSES: readonly Cause[] = [
  {
    kind: 'disk',
    signs: /No space left on device|Disk quota exceeded/i,
    advice: 'the disk is full: make room and start again; nothing committed is lost',
  },
  { kind: 'port', signs: /Address already in use/i, advice: 'its port was taken by another program' },
  {
    kind: 'store-in-use',
    signs: /FileLockException|store_lock|Lock file has been locked/i,
    advice:
      'another Neo4j is using the same files: end it (ps -ef | grep org.neo4j), or set PLAN_GRAPH_HOME to another folder',
  },
  {
    kind: 'memory',
    signs:
      /Invalid maximum heap size|Invalid initial heap size|Initial heap size set to a larger|Invalid memory configuration|Could not reserve enough space|insufficient memory|Cannot allocate memory/i,
    advice:
      'the memory it was given does not fit this machine: set NEO4J_HEAP and NEO4J_PAGECACHE to less, for example 512m and 128m',
  },
  {
    kind: 'configuration',
    signs: /Unrecognized setting|declared multiple times|Error evaluating value/i,
    advice: 'it refused its configuration: see neo4j.conf beside its log and database/configuration.ts',
  },
  {
    kind: 'artifacts',
    signs:
      /Could not find or load main class|NoClassDefFoundError|ClassNotFoundException|zip END header not found|Error opening zip file|invalid LOC header|ZipException/i,
    advice: 'its program files in the cache are damaged',
  },
  {
    kind: 'permission',
    signs: /Permission denied|AccessDeniedException|Read-only file system/i,
    advice: 'it may not write to its folder: see to the owner and rights of PLAN_GRAPH_HOME',
  },
]

/** What Neo4j's own words say of the cause; `unknown` when they say nothing that is known here. */
export function findCause(output: string): { kind: FailureKind; advice: string } {
  const cause = CAUSES.find(({ signs }) => signs.test(output))
  return cause ?? { kind: 'unknown', advice: 'its last lines may say why' }
}

/** The failure of a Neo4j that wrote this output to the file. */
export function explainFailure(happened: string, output: string, file: string): StartFailure {
  const { kind, advice } = findCause(output)
  const tail = output
    .trimEnd()
    .split('\n')
    .slice(-12)
    .map((line) => `  ${line.slice(0, 400)}`)
  return new StartFailure(kind, [`Neo4j ${happened}: ${advice}.`, `Its log: ${file}`, ...tail].join('\n'))
}
