import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PlanDocument } from '#schema/document.ts'
import { segment } from '#ingest/segment/segment.ts'
import type { Segmented } from '#ingest/model.ts'

export interface AnnotatedName {
  start: number
  end: number
  surface: string
  type: string
  canonical: string
}

export interface AnnotatedPlan {
  name: string
  issuer: string
  segmented: Segmented
  names: AnnotatedName[]
}

/** The annotated plans of a folder (`NAME.ann.txt`, `manifest.csv`, and `gold.mjs` beside the folder), by name. */
export async function readPlans(folder: string): Promise<AnnotatedPlan[]> {
  const gold = (await import(pathToFileURL(join(folder, '..', 'gold.mjs')).href)) as {
    read: (file: string) => { text: string; mentions: AnnotatedName[] }
  }
  const manifest = await readFile(join(folder, 'manifest.csv'), 'utf8')
  const rows = new Map(
    manifest
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [file = '', title = '', issuer = '', code = '', year = ''] = line.split(',')
        return [file.replace(/\.txt$/, ''), { title, issuer, code, year: Number(year) }] as const
      }),
  )
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ann.txt')).sort()
  return files.map((file) => {
    const name = file.replace(/\.ann\.txt$/, '')
    const row = rows.get(name)
    const { text, mentions } = gold.read(join(folder, file))
    const document: PlanDocument = {
      id: `doc-${name}`,
      title: row?.title ?? name,
      ...(row?.issuer && { issuer: row.issuer }),
      ...(row?.code && { issuerCode: row.code }),
      ...(row?.year && { year: row.year }),
      source: `${name}.txt`,
      excerpt: true,
      sha256: '',
      chars: text.length,
      confidence: { issuer: 1, year: 1, kind: 1 },
    }
    return { name, issuer: row?.issuer || name, segmented: segment(document, text), names: mentions }
  })
}
