import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DocumentBrief } from '#schema/api.ts'

const FIGURES = [
  ['chars', 'length'],
  ['mentions', 'mentions'],
  ['statements', 'statements'],
  ['targets', 'targets'],
] as const

/** Plans as rows with their figures; on a narrow window each row stands as a small block. */
export function PlanTable({ documents }: { documents: DocumentBrief[] }) {
  const { t } = useTranslation()
  return (
    <table className="plan-table" aria-label={t('library.table')}>
      <thead>
        <tr>
          <th scope="col">{t('library.plan')}</th>
          <th scope="col">{t('library.issuer')}</th>
          <th scope="col">{t('library.year')}</th>
          <th scope="col">{t('library.kind')}</th>
          {FIGURES.map(([, word]) => (
            <th scope="col" key={word} className="figure">
              {t(`library.${word}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <th scope="row">
              <Link to="/plans/$id" params={{ id: document.id }}>
                {document.title}
              </Link>{' '}
              {document.excerpt && <Tag title={t('plan.excerptHow')}>{t('plan.excerpt')}</Tag>}
            </th>
            <td>{document.issuer}</td>
            <td>{document.year}</td>
            <td>{document.kind}</td>
            {FIGURES.map(([figure, word]) => (
              <td key={word} className="figure" data-name={t(`library.${word}`)}>
                {document[figure].toLocaleString('en-US')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
