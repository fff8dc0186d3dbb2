import { Tag } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CiteButton } from '#client/cite/cite-button.tsx'
import type { DocumentBrief } from '#schema/api/documents.ts'

/** Title, what is known of the plan, and how sure the guesses are. */
export function PlanHead({ document }: { document: DocumentBrief }) {
  const { t } = useTranslation()
  const { issuer, year, kind } = document
  const counts = [
    t('count.characters', { count: document.chars }),
    t('count.mentions', { count: document.mentions }),
    t('count.statements', { count: document.statements }),
    t('count.targets', { count: document.targets }),
  ]
  return (
    <header className="plan-head">
      <h1>{document.title}</h1>
      <p className="plan-facts">
        {issuer !== undefined && <Issuer document={document} issuer={issuer} />}
        {year !== undefined && <span>{year}</span>}
        {kind !== undefined && <span>{kind}</span>}
        {document.excerpt && <Tag title={t('plan.excerptHow')}>{t('plan.excerpt')}</Tag>}
        <CiteButton document={document.id} />
      </p>
      <p className="quiet">{counts.join(' · ')}</p>
      <Guesses document={document} />
    </header>
  )
}

function Issuer({ document, issuer }: { document: DocumentBrief; issuer: string }) {
  if (document.issuerId === undefined) return <span>{issuer}</span>
  return (
    <Link to="/entities/$id" params={{ id: document.issuerId }} className="link">
      {issuer}
    </Link>
  )
}

/** What was inferred from the text, and not told by a manifest or a person. */
function Guesses({ document }: { document: DocumentBrief }) {
  const { t } = useTranslation()
  const guesses = (['issuer', 'year', 'kind'] as const).flatMap((what) => {
    const [value, confidence] = [document[what], document.confidence[what]]
    if (value === undefined || confidence >= 1) return []
    return [t(`plan.guess.${what}`, { value, confidence: confidence.toFixed(2) })]
  })
  if (guesses.length === 0) return null
  return (
    <ul className="small quiet plan-guesses">
      {guesses.map((guess) => (
        <li key={guess}>{guess}</li>
      ))}
    </ul>
  )
}
