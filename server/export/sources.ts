import type { ExportSource } from '#schema/export.ts'
import type { Source } from './source.ts'
import { issuers, matrix, timeline, years } from './sources/compare.ts'
import { mentioningPlans, mentions } from './sources/mentions.ts'
import { neighbourhood, overview } from './sources/networks.ts'
import { coverage, documents } from './sources/plans.ts'
import { statements } from './sources/statements.ts'
import { targets } from './sources/targets.ts'

/** What can be taken away by a GET. */
export const sources: Record<ExportSource, Source> = {
  mentions,
  'mentioning-plans': mentioningPlans,
  documents,
  statements,
  overview,
  neighbourhood,
  years,
  matrix,
  issuers,
  coverage,
  timeline,
  targets,
}
