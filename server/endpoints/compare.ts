import {
  compareCellAnswerSchema,
  compareCellQuerySchema,
  compareIssuersAnswerSchema,
  compareIssuersQuerySchema,
  compareMatrixAnswerSchema,
  compareMatrixQuerySchema,
  compareYearsAnswerSchema,
  compareYearsQuerySchema,
  coverageAnswerSchema,
  timelineAnswerSchema,
} from '#schema/compare.ts'

/** The routes that set plans beside each other. */
export const compareEndpoints = {
  compareMatrix: {
    method: 'get',
    path: '/api/compare/matrix',
    summary: 'Things by plans: how often each plan names each thing',
    query: compareMatrixQuerySchema,
    answer: compareMatrixAnswerSchema,
  },
  compareCell: {
    method: 'get',
    path: '/api/compare/cell',
    summary: 'The sentences of one cell of the matrix',
    query: compareCellQuerySchema,
    answer: compareCellAnswerSchema,
  },
  compareYears: {
    method: 'get',
    path: '/api/compare/years',
    summary: 'What one issuer said of each thing year by year: completed, moved on, kept, new, not mentioned any more',
    query: compareYearsQuerySchema,
    answer: compareYearsAnswerSchema,
  },
  compareIssuers: {
    method: 'get',
    path: '/api/compare/issuers',
    summary: 'What issuers share and what only one of them has',
    query: compareIssuersQuerySchema,
    answer: compareIssuersAnswerSchema,
  },
  coverage: {
    method: 'get',
    path: '/api/compare/coverage',
    summary: 'Which plans are here by issuer, kind and year, and which years are missing between',
    answer: coverageAnswerSchema,
  },
  timeline: {
    method: 'get',
    path: '/api/entities/:id/timeline',
    summary: 'The life line of a thing: planned, begun, under way, done, each with its sentence',
    answer: timelineAnswerSchema,
  },
} as const
