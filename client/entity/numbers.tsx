import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntityPage } from '#schema/api/entities.ts'

/** Mentions year by year, as bars with their figures. */
export function Years({ answer }: { answer: EntityPage }) {
  const { t } = useTranslation()
  const { years } = answer
  const most = Math.max(1, ...years.map(({ mentions }) => mentions))
  if (years.length === 0) return null
  return (
    <section>
      <h2>{t('entity.years')}</h2>
      <ul className="years">
        {years.map(({ year, documents, mentions }) => (
          <li key={year}>
            <span>{year}</span>
            <span className="year-bar" aria-hidden="true">
              <span style={{ width: `${(100 * mentions) / most}%` }} />
            </span>
            <span className="small">
              {t('count.mentions', { count: mentions })}{' '}
              <span className="quiet">{t('count.plans', { count: documents })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The plans that mention it; each opens at its first mention, ready to step through. */
export function MentioningPlans({ answer }: { answer: EntityPage }) {
  const { t } = useTranslation()
  if (answer.documents.length === 0) return null
  return (
    <section>
      <h2>{t('entity.plans')}</h2>
      <ul className="side-list">
        {answer.documents.map(({ id, title, issuer, year, count }) => (
          <li key={id}>
            <Link to="/plans/$id" params={{ id }} search={{ entity: answer.entity.id, hide: [] }} className="link">
              {title}
            </Link>
            <span className="small quiet">
              {[issuer, year, t('count.mentions', { count })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Names that contain this one, and are something else. */
export function WithinNames({ answer }: { answer: EntityPage }) {
  const { t } = useTranslation()
  if (answer.within.length === 0) return null
  return (
    <section>
      <h2>{t('entity.within')}</h2>
      <ul className="side-list">
        {answer.within.map(({ id, name, mentions }) => (
          <li key={id}>
            <Link to="/entities/$id" params={{ id }} className="link">
              {name}
            </Link>
            <span className="small quiet">{t('count.mentions', { count: mentions })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
