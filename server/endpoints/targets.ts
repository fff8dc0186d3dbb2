import { targetsAnswerSchema, targetsQuerySchema } from '#schema/targets.ts'

export const targetsEndpoints = {
  targets: {
    method: 'get',
    path: '/api/targets',
    summary: 'Numbers that plans set: by indicator, region and year, each with its sentence',
    query: targetsQuerySchema,
    answer: targetsAnswerSchema,
  },
} as const
