import { ArrowRightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingPanel } from '#client/design/state-panel.tsx'
import { askOverview } from '#client/questions.ts'
import { pickQuestions, type Question } from './pick-questions.ts'

/** Questions about things that are really here. */
export function QuestionList() {
  const { t } = useTranslation()
  const overview = useQuery(askOverview())
  const questions = overview.data ? pickQuestions(overview.data) : []
  if (overview.isError || (overview.data && questions.length === 0)) return null
  return (
    <section>
      <h2>{t('home.questions')}</h2>
      {overview.isPending ? (
        <LoadingPanel rows={5} />
      ) : (
        <ul className="questions">
          {questions.map((question) => (
            <li key={question.ask}>
              <QuestionLink {...question}>
                {t(`home.ask.${question.ask}`, { name: question.about.name })}
                <ArrowRightOutlined aria-hidden="true" />
              </QuestionLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function QuestionLink({ ask, about, children }: Question & { children: ReactNode }) {
  const { id, name } = about
  switch (ask) {
    case 'where':
    case 'sector':
      return (
        <Link to="/" search={{ q: name, entity: id }} className="question">
          {children}
        </Link>
      )
    case 'plans':
    case 'partners':
      return (
        <Link
          to="/entities/$id"
          params={{ id }}
          search={{ kind: ask === 'plans' ? 'PLANS-out' : 'COOPERATES_WITH-out' }}
          className="question"
        >
          {children}
        </Link>
      )
    case 'network':
      return (
        <Link to="/network" search={{ focus: id }} className="question">
          {children}
        </Link>
      )
  }
}
