import { Link, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { Trans, useTranslation } from 'react-i18next'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import { type Asked, NO_FILTERS } from './asked.ts'

/** The one line of answer to several words. */
export function WordsLine({ address, answer }: { address: Asked; answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const { t: tt } = useTranslation('lookup')
  const list = t('search.list')
  const written = (excluded: boolean) =>
    (answer.words ?? [])
      .filter((word) => word.excluded === excluded)
      .map(({ words }) => words)
      .join(list)
  const without = written(true)
  return (
    <h1 className="answer-line">
      <Trans
        t={tt}
        i18nKey={address.together === 'sentence' ? 'answerSentence' : 'answerWords'}
        values={{
          plans: t('count.plans', { count: answer.total.documents }),
          mentions: t('count.mentions', { count: answer.total.mentions }),
          words: written(false),
          without: without === '' ? '' : tt('without', { words: without }),
        }}
        components={{ b: <strong /> }}
      />
    </h1>
  )
}

/** Whether one plan must have all words, or one sentence. */
export function WordsChoice({ address }: { address: Asked }) {
  const { t } = useTranslation('lookup')
  const navigate = useNavigate()
  return (
    <span className="answer-order">
      <span className="small quiet">{t('together')}</span>
      <Segmented
        aria-label={t('together')}
        size="small"
        value={address.together ?? 'plan'}
        options={[
          { value: 'plan', label: t('togetherPlan') },
          { value: 'sentence', label: t('togetherSentence') },
        ]}
        onChange={(together) =>
          void navigate({
            to: '/',
            search: {
              ...address,
              page: undefined,
              at: undefined,
              together: together === 'sentence' ? together : undefined,
            },
          })
        }
      />
    </span>
  )
}

/** How each word was read and what it finds alone; a click asks for it alone. */
export function WordsRead({ address, answer }: { address: Asked; answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const { t: tt } = useTranslation('lookup')
  return (
    <>
      <div className="read-as">
        <span className="quiet">{tt('each')}</span>
        {(answer.words ?? []).map(({ words, excluded, by, entities, documents }) => {
          const values = { words, name: entities.map(({ name }) => name).join(t('search.list')), count: documents }
          return (
            <Link
              key={`${words}${excluded}`}
              to="/"
              search={{ ...address, together: undefined, page: undefined, at: undefined, q: words, by }}
              className="read-as-choice"
            >
              {tt(excluded ? 'notAs' : by === 'entity' ? 'asName' : 'asText', values)}
            </Link>
          )
        })}
      </div>
      <p className="small answer-how quiet">
        {tt('how')}{' '}
        <Link to="/" search={{ ...address, ...NO_FILTERS, together: undefined, by: 'text' }} className="link">
          {tt('asString')}
        </Link>
      </p>
    </>
  )
}
