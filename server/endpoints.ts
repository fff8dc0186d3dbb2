import { z } from 'zod'
import { healthSchema } from '#schema/api/common.ts'
import { cypherAnswerSchema, cypherRequestSchema, queriesAnswerSchema } from '#schema/api/cypher.ts'
import {
  documentBriefSchema,
  documentsAnswerSchema,
  documentsQuerySchema,
  documentTextSchema,
} from '#schema/api/documents.ts'
import {
  entityPageSchema,
  neighboursAnswerSchema,
  neighboursQuerySchema,
  statementsAnswerSchema,
  statementsQuerySchema,
} from '#schema/api/entities.ts'
import {
  mentionsAnswerSchema,
  mentionsQuerySchema,
  searchAnswerSchema,
  searchQuerySchema,
} from '#schema/api/mentions.ts'
import {
  edgeEvidenceSchema,
  edgeQuerySchema,
  expandRequestSchema,
  networkSchema,
  overviewQuerySchema,
  pathsAnswerSchema,
  pathsQuerySchema,
} from '#schema/api/networks.ts'
import { citationSchema, citeQuerySchema } from '#schema/cite.ts'
import { nameListAnswerSchema, nameListRequestSchema } from '#schema/mentions.ts'
import { exportQuerySchema, exportRequestSchema, provenanceSchema } from '#schema/export.ts'

/** An answer that is a file. */
const file = z.string().meta({ description: 'the file' })
const EXPORT_MEDIA = ['text/csv', 'application/json', 'application/graphml+xml', 'application/gexf+xml'] as const
import { compareEndpoints } from './endpoints/compare.ts'
import { deskEndpoints } from './endpoints/desk.ts'
import { targetsEndpoints } from './endpoints/targets.ts'

/** One route: where it is, what it takes and what it gives. The routes and their description are both made from these. */
export interface Endpoint {
  method: 'get' | 'post' | 'delete'
  /** As Express writes it; an id stands for `{id}` in the description. */
  path: string
  summary: string
  query?: z.ZodObject
  body?: z.ZodObject
  answer: z.ZodType
  /** Media types of the answer where it is a file and not JSON. */
  media?: readonly string[]
}

export const endpoints = {
  health: {
    method: 'get',
    path: '/api/health',
    summary: 'Whether the database answers, and how much it holds',
    answer: healthSchema,
  },
  mentions: {
    method: 'get',
    path: '/api/mentions',
    summary: 'Which plans mention a name or a string, with the sentences',
    query: mentionsQuerySchema,
    answer: mentionsAnswerSchema,
  },
  nameList: {
    method: 'post',
    path: '/api/mentions/list',
    summary: 'Which plans mention which of a list of names, as a table with counts',
    body: nameListRequestSchema,
    answer: nameListAnswerSchema,
  },
  search: {
    method: 'get',
    path: '/api/search',
    summary: 'Things by Chinese name, pinyin or initials, for a search box',
    query: searchQuerySchema,
    answer: searchAnswerSchema,
  },
  entity: {
    method: 'get',
    path: '/api/entities/:id',
    summary: 'One thing: names, place, years, plans',
    answer: entityPageSchema,
  },
  neighbours: {
    method: 'get',
    path: '/api/entities/:id/neighbours',
    summary: 'What a thing is tied to: counts per kind, direction and type, then pages',
    query: neighboursQuerySchema,
    answer: neighboursAnswerSchema,
  },
  statements: {
    method: 'get',
    path: '/api/entities/:id/statements',
    summary: 'What plans say of a thing, each with its sentence',
    query: statementsQuerySchema,
    answer: statementsAnswerSchema,
  },
  documents: {
    method: 'get',
    path: '/api/documents',
    summary: 'The plans, and which regions and years there are',
    query: documentsQuerySchema,
    answer: documentsAnswerSchema,
  },
  document: { method: 'get', path: '/api/documents/:id', summary: 'One plan', answer: documentBriefSchema },
  documentText: {
    method: 'get',
    path: '/api/documents/:id/text',
    summary: 'The text of a plan with its sections, mentions, statements and targets',
    answer: documentTextSchema,
  },
  overview: {
    method: 'get',
    path: '/api/graph/overview',
    summary: 'The issuers in their tree, what they share, and what each one leads with',
    query: overviewQuerySchema,
    answer: networkSchema,
  },
  expand: {
    method: 'post',
    path: '/api/graph/expand',
    summary: 'The neighbours of a thing as a network, with lines to what is drawn already',
    body: expandRequestSchema,
    answer: networkSchema,
  },
  edge: {
    method: 'get',
    path: '/api/graph/edge',
    summary: 'The sentences behind a line',
    query: edgeQuerySchema,
    answer: edgeEvidenceSchema,
  },
  paths: {
    method: 'get',
    path: '/api/paths',
    summary: 'The shortest ways from one thing to another',
    query: pathsQuerySchema,
    answer: pathsAnswerSchema,
  },
  cypher: {
    method: 'post',
    path: '/api/cypher',
    summary: 'A reading Cypher query',
    body: cypherRequestSchema,
    answer: cypherAnswerSchema,
  },
  queries: {
    method: 'get',
    path: '/api/queries',
    summary: 'Ready questions in Cypher, and the schema of the graph as it stands',
    answer: queriesAnswerSchema,
  },
  export: {
    method: 'get',
    path: '/api/export',
    summary: 'The whole answer to a question as a file; its parameters are those of the question’s own route',
    query: exportQuerySchema,
    answer: file,
    media: EXPORT_MEDIA,
  },
  dataset: {
    method: 'get',
    path: '/api/dataset',
    summary: 'The whole graph as CSV tables with a codebook, in a ZIP archive',
    answer: file,
    media: ['application/zip'],
  },
  cite: {
    method: 'get',
    path: '/api/cite',
    summary: 'A passage or a plan as a reference, by GB/T 7714 and for BibTeX',
    query: citeQuerySchema,
    answer: citationSchema,
  },
  provenance: {
    method: 'get',
    path: '/api/provenance',
    summary: 'Which graph this is: the pipeline that read it, and a hash of its plans',
    answer: provenanceSchema,
  },
  exportShown: {
    method: 'post',
    path: '/api/export',
    summary: 'What a screen holds, written as a file; nothing is asked',
    body: exportRequestSchema,
    answer: file,
    media: EXPORT_MEDIA,
  },
  ...compareEndpoints,
  ...targetsEndpoints,
  ...deskEndpoints,
} as const satisfies Record<string, Endpoint>
