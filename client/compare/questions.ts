import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  compareCellAnswerSchema,
  compareIssuersAnswerSchema,
  compareMatrixAnswerSchema,
  compareYearsAnswerSchema,
  coverageAnswerSchema,
  timelineAnswerSchema,
} from '#schema/compare.ts'
import { get, type Params } from '#client/api.ts'

/** What one issuer's plans say year by year. */
export const askYears = (params: Params & { issuer: string }) =>
  queryOptions({
    queryKey: ['compare-years', params],
    queryFn: ({ signal }) => get('/api/compare/years', params, compareYearsAnswerSchema, signal),
    placeholderData: keepPreviousData,
  })

/** How often plans name things. */
export const askMatrix = (params: Params & { rows: string }) =>
  queryOptions({
    queryKey: ['compare-matrix', params],
    queryFn: ({ signal }) => get('/api/compare/matrix', params, compareMatrixAnswerSchema, signal),
    placeholderData: keepPreviousData,
    enabled: params.rows !== '',
  })

/** The sentences of one cell. */
export const askCell = (row: string, plan: string) =>
  queryOptions({
    queryKey: ['compare-cell', row, plan],
    queryFn: ({ signal }) => get('/api/compare/cell', { row, plan }, compareCellAnswerSchema, signal),
  })

/** What issuers share. */
export const askIssuers = (params: Params & { issuers: string }) =>
  queryOptions({
    queryKey: ['compare-issuers', params],
    queryFn: ({ signal }) => get('/api/compare/issuers', params, compareIssuersAnswerSchema, signal),
    placeholderData: keepPreviousData,
    enabled: params.issuers !== '',
  })

/** Which plans are here by issuer, kind and year. */
export const askCoverage = () =>
  queryOptions({
    queryKey: ['coverage'],
    queryFn: ({ signal }) => get('/api/compare/coverage', {}, coverageAnswerSchema, signal),
  })

/** The life line of a thing. */
export const askTimeline = (id: string) =>
  queryOptions({
    queryKey: ['timeline', id],
    queryFn: ({ signal }) => get(`/api/entities/${encodeURIComponent(id)}/timeline`, {}, timelineAnswerSchema, signal),
  })
