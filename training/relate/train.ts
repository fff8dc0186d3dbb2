import { writeFile } from 'node:fs/promises'
import { readRegions } from '#ingest/lexicon/regions.ts'
import { readSeed } from '#ingest/lexicon/seed.ts'
import { readTriggers } from '#ingest/relate/triggers.ts'
import { foldersOf, readGiven } from './given.ts'
import { learnTables } from './learn-statements.ts'

// npx tsx training/relate/train.ts FOLDER…: learns seeds/relate/*.tsv from annotated plans
const folders = foldersOf('usage: npx tsx training/relate/train.ts FOLDER…')
const regions = await readRegions()
const given = (await Promise.all(folders.map((folder) => readGiven(folder, regions)))).flat()
const tables = learnTables(given, readTriggers(await readSeed('triggers.csv')), regions)
for (const [kind, table] of Object.entries(tables)) {
  await writeFile(new URL(`../../seeds/relate/${kind}.tsv`, import.meta.url), table)
  console.log(
    `seeds/relate/${kind}.tsv: ${table.split('\n').length - 1} features, ${Math.round(table.length / 1024)} kB`,
  )
}
