import { ENTITY_TYPES, GROUPS } from './entity.ts'
import { STATEMENT_TYPES } from './statement.ts'

/** Every label of the graph. An entity's node carries `Entity`, its group and its type. */
export const LABELS = [
  'Document',
  /** The cleaned text with its map to the source, and the file's bytes: apart from the document, whose node stays small. */
  'DocumentText',
  /** The same plan in another file, near the same: its original is kept, nothing in it is counted. */
  'Copy',
  'Section',
  'Passage',
  'Target',
  /** Says that something was done once: the seeds were loaded. */
  'Marker',
  ...new Set(['Entity', ...GROUPS, ...ENTITY_TYPES]),
]

/** Every relationship type of the graph. */
export const RELATIONSHIP_TYPES = [
  'ISSUED_BY',
  'HAS_TEXT',
  /** Copy → Document. */
  'COPY_OF',
  'HAS_SECTION',
  'HAS_PASSAGE',
  /** Document → Entity: it stands there outermost, `count` times. */
  'MENTIONS',
  /** Document → Entity: the document's reading gave it, with these aliases and parents; nobody holds it: it goes. */
  'HOLDS',
  'REFERS_TO',
  'SETS',
  'ABOUT',
  ...STATEMENT_TYPES,
]
