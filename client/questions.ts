import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { documentsAnswerSchema, documentTextSchema } from '#schema/api/documents.ts'
import {
  entityPageSchema,
  type EdgeKind,
  neighboursAnswerSchema,
  statementsAnswerSchema,
} from '#schema/api/entities.ts'
import { mentionsAnswerSchema } from '#schema/api/mentions.ts'
import { networkSchema } from '#schema/api/networks.ts'
import type { StatementType } from '#schema/statement.ts'
import { get, type Params } from './api.ts'

/*
 * What the pages ask the server, each question once: its key, its address and the schema of its answer. Of paged
 * answers the page before stays on the screen until the next one is there.
 */

/** Which plans mention it. */
export const askMentions = (params: Params & { q: string }) =>
  queryOptions({
    queryKey: ['mentions', params],
    queryFn: ({ signal }) => get('/api/mentions', params, mentionsAnswerSchema, signal),
    placeholderData: (before) => (before?.query === params.q ? before : undefined),
  })

/** The plans, and how many there are by region and year. */
export const askDocuments = (params: Params = {}) =>
  queryOptions({
    queryKey: ['documents', params],
    queryFn: ({ signal }) => get('/api/documents', params, documentsAnswerSchema, signal),
    placeholderData: keepPreviousData,
  })

/** One plan: its text and all that was read out of it. */
export const askText = (id: string) =>
  queryOptions({
    queryKey: ['text', id],
    queryFn: ({ signal }) => get(`/api/documents/${encodeURIComponent(id)}/text`, {}, documentTextSchema, signal),
    staleTime: 300_000,
  })

/** The page of one entity. */
export const askEntity = (id: string) =>
  queryOptions({
    queryKey: ['entity', id],
    queryFn: ({ signal }) => get(`/api/entities/${encodeURIComponent(id)}`, {}, entityPageSchema, signal),
  })

/** What plans say of an entity. */
export const askStatements = (
  id: string,
  params: { type?: StatementType; direction?: string; limit: number; offset: number },
) =>
  queryOptions({
    queryKey: ['statements', id, params],
    queryFn: ({ signal }) =>
      get(`/api/entities/${encodeURIComponent(id)}/statements`, params, statementsAnswerSchema, signal),
    placeholderData: keepPreviousData,
  })

/** What an entity is tied to: the counts per kind and, with a kind, the first neighbours. */
export const askNeighbours = (id: string, params: { kind?: EdgeKind; limit?: number } = {}) =>
  queryOptions({
    queryKey: ['neighbours', id, params],
    queryFn: ({ signal }) =>
      get(`/api/entities/${encodeURIComponent(id)}/neighbours`, params, neighboursAnswerSchema, signal),
  })

/** What stands out over all plans. */
export const askOverview = () =>
  queryOptions({
    queryKey: ['overview', 'home'],
    queryFn: ({ signal }) => get('/api/graph/overview', { limit: 200 }, networkSchema, signal),
  })
