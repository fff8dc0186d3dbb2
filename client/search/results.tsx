import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel } from '#client/design/state-panel.tsx'
import { Pager } from '#client/design/pager.tsx'
import { useTitle } from '#client/design/use-title.ts'
import { useWide } from '#client/design/use-wide.ts'
import { askMentions } from '#client/questions.ts'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import { Absence } from './absence.tsx'
import { AnswerHead, Within } from './answer-head.tsx'
import { type Asked, PAGE, paramsOf } from './asked.ts'
import { Filters } from './filters.tsx'
import { PlanHits } from './plan-hits.tsx'
import { Preview } from './preview.tsx'
import './results.css'
import { type Followed, useWalk } from './use-walk.ts'

/** From this width on the plan stands beside its sentences, else below them once a sentence is chosen. */
const WITH_PREVIEW = 1160

/** The answer to "which plans mention it": filters, one line of answer, each plan with its sentences, the plan beside. */
export function Results({ address }: { address: Asked }) {
  const { t } = useTranslation()
  useTitle(t('search.title', { q: address.q }))
  const answer = useQuery(askMentions(paramsOf(address)))
  const wide = useWide(WITH_PREVIEW)
  if (answer.isPending) {
    return (
      <div className="page">
        <LoadingPanel rows={8} />
      </div>
    )
  }
  if (answer.isError) {
    return (
      <div className="page">
        <ErrorPanel whole error={answer.error} retry={() => void answer.refetch()} />
      </div>
    )
  }
  return <Answer address={address} answer={answer.data} wide={wide} stale={answer.isPlaceholderData} />
}

function Answer(props: { address: Asked; answer: MentionsAnswer; wide: boolean; stale: boolean }) {
  const { address, answer, wide, stale } = props
  const { t } = useTranslation()
  const navigate = useNavigate()
  const sentences = answer.documents.flatMap((plan) => plan.passages.map((passage) => ({ plan, passage })))
  const asked = sentences.find(({ passage }) => passage.id === address.at)
  const at = asked ?? (wide ? sentences[0] : undefined)
  const follow = followedIn(address, answer)
  const walk = useWalk(sentences, at ?? sentences[0], follow)
  return (
    <div className={at && wide ? 'page results results-wide' : at ? 'page results results-docked' : 'page results'}>
      <Filters address={address} answer={answer} />
      <section className="results-middle" aria-label={t('search.results')} aria-busy={stale}>
        <AnswerHead address={address} answer={answer} />
        {answer.total.documents === 0 ? (
          <>
            <Absence address={address} answer={answer} />
            <Within answer={answer} />
          </>
        ) : (
          <>
            <Within answer={answer} />
            <ol className="plan-list">
              {answer.documents.map((plan) => (
                <PlanHits key={plan.id} plan={plan} follow={follow} at={at?.passage.id} />
              ))}
            </ol>
          </>
        )}
        <Pages address={address} total={answer.total.documents} />
      </section>
      {at && (
        <Preview
          plan={at.plan}
          passage={at.passage}
          follow={follow}
          walk={walk}
          close={
            wide
              ? undefined
              : () =>
                  void navigate({ to: '/', search: { ...address, at: undefined }, replace: true, resetScroll: false })
          }
        />
      )}
    </div>
  )
}

/**
 * What the reader steps through in a plan: the only entity that the words were read as, else the string; of several words
 * the first.
 */
function followedIn(address: Asked, { by, query, readAs, words }: MentionsAnswer): Followed {
  const first = by === 'words' ? words?.find(({ excluded }) => !excluded) : undefined
  const entities = first?.entities ?? readAs.entities
  const isName = (first?.by ?? by) === 'entity'
  if (isName)
    return { entity: address.entity ?? (entities.length === 1 ? entities[0]?.id : undefined), find: undefined }
  return { entity: undefined, find: first?.words ?? query }
}

function Pages({ address, total }: { address: Asked; total: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const turn = (page: number) => void navigate({ to: '/', search: { ...address, page, at: undefined } })
  return (
    <Pager page={address.page ?? 1} size={PAGE} total={total} range={(place) => t('search.pages', place)} turn={turn} />
  )
}
