import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DocumentBrief } from '#schema/api/documents.ts'
import { Guess } from './guess.tsx'
import { PlanMenu } from './plan-menu.tsx'

const FIGURES = [
  ['chars', 'length'],
  ['mentions', 'mentions'],
  ['statements', 'statements'],
  ['targets', 'targets'],
] as const

/** Plans as rows with their figures; on a narrow window each row stands as a small block. */
export function PlanTable({ documents }: { documents: DocumentBrief[] }) {
  const { t } = useTranslation(['main', 'desk'])
  return (
    <table className="ruled plan-table" aria-label={t('library.table')}>
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
          <td />
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
              <Copies document={document} />
            </th>
            <td>
              {document.issuer} {document.issuer !== undefined && document.confidence.issuer < 1 && <Guess />}
            </td>
            <td>
              {document.year} {document.year !== undefined && document.confidence.year < 1 && <Guess />}
            </td>
            <td>{document.kind}</td>
            {FIGURES.map(([figure, word]) => (
              <td key={word} className="figure" data-name={t(`library.${word}`)}>
                {document[figure].toLocaleString('en-US')}
              </td>
            ))}
            <td className="plan-acts">
              <PlanMenu document={document} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Other files of the same plan, each to be fetched as it came. */
function Copies({ document: { copies = [] } }: { document: DocumentBrief }) {
  const { t } = useTranslation('desk')
  if (copies.length === 0) return null
  return (
    <p className="small quiet plan-copies">
      {t('plan.copies')}
      {copies.map(({ id, source, resemblance }) => (
        <a key={id} href={`/api/documents/${encodeURIComponent(id)}/original`} className="link">
          {t('plan.copy', { source, percent: Math.floor(resemblance * 100) })}
        </a>
      ))}
    </p>
  )
}
