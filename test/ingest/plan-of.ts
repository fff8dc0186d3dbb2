import { segment } from '#ingest/segment/segment.ts'
import type { Segmented } from '#ingest/model.ts'

/** A text as a plan of 2023 that the division with the code issued. */
export function planOf(text: string, issuerCode: string, year = 2023): Segmented {
  return segment(
    {
      id: 'doc-test',
      title: '政府工作报告',
      issuerCode,
      year,
      source: 'test.txt',
      excerpt: true,
      sha256: '',
      chars: text.length,
      confidence: { issuer: 1, year: 1, kind: 1 },
    },
    text,
  )
}
