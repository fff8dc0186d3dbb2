import { join } from 'node:path'
import type { Entity } from '#schema/entity.ts'
import { readManifest } from '#ingest/manifest.ts'
import type { RegionTree } from '#ingest/lexicon/regions.ts'
import type { Segmented } from '#ingest/model.ts'
import type { Linked } from '#ingest/relate/scene.ts'
import { segment } from '#ingest/segment/segment.ts'
import { type Annotated, readAnnotatedFolder } from '../../test/evaluation/annotation.ts'

/** An annotated plan as `relate` gets it: segmented, with names that are either its marks or what the pipeline found. */
export interface Given {
  annotated: Annotated
  issuer: string
  segmented: Segmented
  linked: Linked
}

/** The annotated plans of a folder whose manifest.csv names their issuers, as if every name were found. */
export async function readGiven(folder: string, regions: RegionTree): Promise<Given[]> {
  const manifest = await readManifest(join(folder, 'manifest.csv'))
  return readAnnotatedFolder(folder).map((annotated) => {
    const facts = manifest.get(`${annotated.name}.txt`)
    if (facts?.issuer === undefined) throw new Error(`${folder}/manifest.csv names no issuer of ${annotated.name}.txt`)
    return give(annotated, facts.issuer, facts.year, regions)
  })
}

/** An annotated text as a plan of this issuer and year. */
export function give(annotated: Annotated, issuer: string, year: number | undefined, regions: RegionTree): Given {
  const { name, text, mentions: marks } = annotated
  const entities = new Map<string, Entity>()
  const home = regions.resolve(issuer, {})
  const context = { ...(home && { issuer: home }), ...(year !== undefined && { year }) }
  const keep = (type: Entity['type'], canonical: string): string => {
    const id = `${type}:${canonical}`
    const code = type === 'Region' ? regions.resolve(canonical, context)?.code : undefined
    if (!entities.has(id))
      entities.set(id, {
        id,
        name: canonical,
        type,
        aliases: [],
        pinyin: '',
        initials: '',
        ...(code !== undefined && { code }),
      })
    return id
  }
  const segmented = segment(
    {
      id: `doc-${name}`,
      title: name,
      issuer,
      issuerId: keep('Region', issuer),
      ...(home?.code !== undefined && { issuerCode: home.code }),
      ...(year === undefined ? {} : { year }),
      source: `${name}.txt`,
      excerpt: true,
      sha256: '',
      chars: text.length,
      confidence: { issuer: 1, year: 1, kind: 1 },
    },
    text,
  )
  const mentions = marks.map(({ start, end, surface, type, canonical }) => ({
    start,
    end,
    surface,
    type,
    entityId: keep(type, canonical),
    passageId: segmented.passages.find((passage) => passage.start <= start && start < passage.end)?.id ?? '',
    nested: marks.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start),
    rule: 'annotation',
    link: 'annotation',
    confidence: 1,
  }))
  return { annotated, issuer, segmented, linked: { mentions, entities: [...entities.values()] } }
}
