import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CiteButton } from '#client/cite/cite-button.tsx'
import { HighlightedText } from '#client/design/highlighted-text.tsx'
import type { MentionsAnswer, PassageHit } from '#schema/api/mentions.ts'
import type { Followed } from './use-walk.ts'

type PlanHit = MentionsAnswer['documents'][number]

/** One plan with its sentences, what was found marked; a click shows the sentence in its plan, beside or below. */
export function PlanHits({ plan, follow, at }: { plan: PlanHit; at: string | undefined; follow: Followed }) {
  const { t } = useTranslation()
  const { t: tt } = useTranslation('lookup')
  const more = plan.passagesTotal - plan.passages.length
  return (
    <li className="plan-hits">
      <h2>
        <Link to="/plans/$id" params={{ id: plan.id }} search={{ ...follow, hide: [] }}>
          {plan.title}
        </Link>
      </h2>
      <p className="small quiet">
        {[
          plan.issuer,
          plan.year,
          plan.kind,
          t('count.mentions', { count: plan.count }),
          plan.together ? tt('togetherHere', { count: plan.together }) : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ol className="sentences">
        {plan.passages.map((passage) => (
          <li key={passage.id} id={`hit-${passage.id}`} className="with-cite">
            <SentenceLink passage={passage} here={at === passage.id}>
              {![passage.text, plan.title, ''].includes(passage.section) && (
                <span className="sentence-section small quiet">{passage.section}</span>
              )}
              <span className="sentence-text">
                <HighlightedText text={passage.text} ranges={passage.highlights} />
              </span>
            </SentenceLink>
            <CiteButton document={plan.id} passage={passage.id} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Link to="/plans/$id" params={{ id: plan.id }} search={{ ...follow, hide: [] }} className="small link">
          {t('search.moreSentences', { count: more })}
        </Link>
      )}
    </li>
  )
}

function SentenceLink(props: { passage: PassageHit; here: boolean; children: ReactNode }) {
  const { passage, here, children } = props
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
