import { useTranslation } from 'react-i18next'
import { type Figures, ofHundred, type Score } from './figures.ts'

/** F1 of two people who annotated the same plan, each alone. */
export const AGREEMENT = { mention: 0.969, statement: 0.912 }

/** What is read, how much of it is right and how much is found, and how far two people agree. */
export function OverallTable({ figures }: { figures: Figures }) {
  const { t } = useTranslation('accuracy')
  const { mention, entities, canonical, status, target } = figures
  const rows: { what: 'mention' | 'entities' | 'canonical' | 'status' | 'target'; score: Score; people?: number }[] = [
    { what: 'mention', score: mention, people: AGREEMENT.mention },
    { what: 'canonical', score: { precision: canonical, recall: canonical, f1: canonical } },
    { what: 'entities', score: entities },
    { what: 'status', score: status, people: AGREEMENT.statement },
    { what: 'target', score: target },
  ]
  const percent = (share: number) => t('percent', { n: ofHundred(share) })
  return (
    <table className="ruled overall-table" aria-label={t('overall')}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          {(['precision', 'recall', 'f1', 'people'] as const).map((column) => (
            <th key={column} scope="col" className="figure">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, score, people }) => (
          <tr key={what}>
            <th scope="row">
              <strong>{t(what)}</strong>
              <span className="small quiet overall-how">{t(`${what}How`)}</span>
            </th>
            <td className="figure">{percent(score.precision)}</td>
            <td className="figure">{percent(score.recall)}</td>
            <td className="figure">{percent(score.f1)}</td>
            <td className="figure quiet">{people === undefined ? '–' : percent(people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
