import type { Citable } from '#cypher/citable.ts'
import type { Citation } from '#schema/cite.ts'
import { writeBibtex } from './bibtex.ts'
import { writeGbt } from './gbt.ts'

/** A citation in both forms. `accessed` is the day of the asking: an address without it is no source. */
export function cite(source: Citable, accessed: Date): Citation {
  const { document, passage } = source
  const day = accessed.toISOString().slice(0, 10)
  return {
    document: { id: document.id, title: document.title },
    ...(passage === undefined ? {} : { passage }),
    sha256: document.sha256,
    gbt7714: writeGbt(source, day),
    bibtex: writeBibtex(source, day),
  }
}
