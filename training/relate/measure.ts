import { annotationWord } from '#schema/entity.ts'
import type { Extraction } from '#schema/extract.ts'
import { readRegions } from '#ingest/lexicon/regions.ts'
import { readSeed } from '#ingest/lexicon/seed.ts'
import { readModel } from '#ingest/relate/model.ts'
import { ISSUER_OUTCOMES, TARGET_OUTCOMES, TIE_OUTCOMES } from '#ingest/relate/outcomes.ts'
import { relate } from '#ingest/relate/relate.ts'
import { findTargets } from '#ingest/targets/targets.ts'
import { readTriggers } from '#ingest/relate/triggers.ts'
import { scoreDocument } from '../../test/evaluation/score.ts'
import { Tallies } from '../../test/evaluation/tally.ts'
import { foldersOf, type Given, readGiven } from './given.ts'
import { learnTables } from './learn-statements.ts'

// npx tsx training/relate/measure.ts FOLDER…: statements with the annotated names given, each issuer left out once
const FOLDS = 5
const folders = foldersOf('usage: npx tsx training/relate/measure.ts FOLDER…')
const regions = await readRegions()
const given = (await Promise.all(folders.map((folder) => readGiven(folder, regions)))).flat()
const triggers = readTriggers(await readSeed('triggers.csv'))
const issuers = [...new Set(given.map(({ issuer }) => issuer))].sort()
const foldOf = ({ issuer }: Given) => issuers.indexOf(issuer) % FOLDS
const total = new Tallies()
for (let fold = 0; fold < FOLDS; fold++) {
  const tables = learnTables(
    given.filter((plan) => foldOf(plan) !== fold),
    triggers,
    regions,
  )
  const statements = {
    triggers,
    issuer: readModel('issuer', tables.issuer, ISSUER_OUTCOMES),
    inside: readModel('inside', tables.inside, TIE_OUTCOMES),
    beside: readModel('beside', tables.beside, TIE_OUTCOMES),
    target: readModel('target', tables.target, TARGET_OUTCOMES),
  }
  for (const plan of given.filter((plan) => foldOf(plan) === fold)) {
    const { tallies, errors } = scoreDocument(plan.annotated, extractionOf(plan, { statements, regions }))
    total.add(tallies)
    if (process.env['ERRORS'] !== undefined) for (const error of errors) console.log(`${plan.annotated.name} ${error}`)
  }
}
for (const [measure, { f1, precision, recall, expected }] of total.scores())
  if (/^(relation|target)/.test(measure))
    console.log(
      `${measure.padEnd(26)} F1 ${f1.toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  (${expected})`,
    )

function extractionOf({ segmented, linked }: Given, lexicon: Parameters<typeof relate>[2]): Extraction {
  const nameOf = new Map(linked.entities.map(({ id, name }) => [id, name]))
  const passageOf = new Map(segmented.passages.map((passage) => [passage.id, passage]))
  return {
    document: segmented.document,
    mentions: linked.mentions.map(({ start, end, surface, type, entityId, rule, nested, confidence }) => ({
      start,
      end,
      surface,
      type: annotationWord(type),
      canonical: nameOf.get(entityId) ?? '',
      entity: entityId,
      rule,
      nested,
      confidence,
    })),
    relations: relate(segmented, linked, lexicon).map(
      ({ headId, type, tailId, status, aspect, due, passageId, trigger, rule, confidence }) => ({
        head: nameOf.get(headId) ?? '',
        relation: type,
        tail: nameOf.get(tailId) ?? '',
        status: status ?? null,
        aspect: aspect ?? null,
        due: due ?? null,
        start: passageOf.get(passageId)?.start ?? 0,
        end: passageOf.get(passageId)?.end ?? 0,
        trigger: trigger ?? null,
        rule,
        confidence,
      }),
    ),
    targets: findTargets(segmented, linked, lexicon).map(
      ({ indicator, comparator, value, unit, year, due, firmness, aboutId, start, end }) => ({
        indicator,
        comparator,
        value,
        unit,
        year: year ?? null,
        due: due ?? null,
        firmness: firmness ?? null,
        about: nameOf.get(aboutId ?? '') ?? null,
        start,
        end,
      }),
    ),
  }
}
