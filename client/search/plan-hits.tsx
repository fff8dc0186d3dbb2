import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HighlightedText } from '#client/design/highlighted-text.tsx'
import type { MentionsAnswer, PassageHit } from '#schema/api.ts'

type PlanHit = MentionsAnswer['documents'][number]
interface Walk {
  entity: string | undefined
  find: string | undefined
}

/**
 * One plan with its sentences, the name marked. With the plan open beside (`at` is set) a click shows the sentence
 * there, else it opens the plan.
 */
export function PlanHits({ plan, entity, find, at }: { plan: PlanHit; at: string | undefined } & Walk) {
  const { t } = useTranslation()
  const more = plan.passagesTotal - plan.passages.length
  return (
    <li className="plan-hits">
      <h2>
        <Link to="/plans/$id" params={{ id: plan.id }} search={{ entity, find, hide: [] }}>
          {plan.title}
        </Link>
      </h2>
      <p className="small quiet">
        {[plan.issuer, plan.year, plan.kind, t('count.mentions', { count: plan.count })].filter(Boolean).join(' · ')}
      </p>
      <ol className="sentences">
        {plan.passages.map((passage) => (
          <li key={passage.id} id={`hit-${passage.id}`}>
            <SentenceLink
              plan={plan}
              passage={passage}
              walk={{ entity, find }}
              beside={at !== undefined}
              here={at === passage.id}
            >
              {![passage.text, plan.title, ''].includes(passage.section) && (
                <span className="sentence-section small quiet">{passage.section}</span>
              )}
              <span className="sentence-text">
                <HighlightedText text={passage.text} ranges={passage.highlights} />
              </span>
            </SentenceLink>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Link to="/plans/$id" params={{ id: plan.id }} search={{ entity, find, hide: [] }} className="small link">
          {t('search.moreSentences', { count: more })}
        </Link>
      )}
    </li>
  )
}

function SentenceLink(props: {
  plan: PlanHit
  passage: PassageHit
  walk: Walk
  beside: boolean
  here: boolean
  children: ReactNode
}) {
  const { plan, passage, walk, beside, here, children } = props
  if (beside) {
    return (
      <Link
        to="/"
        search={(search) => ({ ...search, at: passage.id })}
        replace
        resetScroll={false}
        className={here ? 'sentence-link sentence-here' : 'sentence-link'}
        aria-current={here ? 'true' : undefined}
      >
        {children}
      </Link>
    )
  }
  return (
    <Link
      to="/plans/$id"
      params={{ id: plan.id }}
      search={{ at: passage.id, ...walk, hide: [] }}
      className="sentence-link"
    >
      {children}
    </Link>
  )
}
