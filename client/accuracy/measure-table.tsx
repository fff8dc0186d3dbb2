import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isLittleMeasured, type Measure } from './figures.ts'
import { Rate } from './rate.tsx'

interface MeasureRow {
  key: string
  name: ReactNode
  measure: Measure
  hard: string
}

/** A row for each type or kind: how much of what was found is right, how much is found, of how many, what is hard. */
export function MeasureTable({ label, head, rows }: { label: string; head: string; rows: MeasureRow[] }) {
  const { t } = useTranslation('accuracy')
  return (
    <table className="ruled measure-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('precision')}</th>
          <th scope="col">{t('recall')}</th>
          <th scope="col" className="figure">
            {t('examples')}
          </th>
          <th scope="col">{t('hard')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, measure, hard }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              {isLittleMeasured(measure) && <span className="few small">{t('few')}</span>}
            </th>
            <td>
              <Rate share={measure.precision} />
            </td>
            <td>
              <Rate share={measure.recall} />
            </td>
            <td className="figure">{measure.expected.toLocaleString('en')}</td>
            <td className="small quiet measure-hard">{hard}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
