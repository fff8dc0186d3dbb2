import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { Trans, useTranslation } from 'react-i18next'
import { TypeChip } from '#client/design/type-chip.tsx'
import { ExportAnswer } from '#client/export/export-menu.tsx'
import { askMentions } from '#client/questions.ts'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import { alsoWritten } from './also-written.ts'
import { type Asked, NO_FILTERS, otherParamsOf, wholeOf } from './asked.ts'
import { WordsChoice, WordsLine, WordsRead } from './words-head.tsx'

const WITHIN_SHOWN = 6

/** The one line of answer, and the choice between readings. */
export function AnswerHead({ address, answer }: { address: Asked; answer: MentionsAnswer }) {
  return (
    <div className="answer-head">
      {answer.total.documents > 0 &&
        (answer.by === 'words' ? <WordsLine address={address} answer={answer} /> : <AnswerLine answer={answer} />)}
      <div className="answer-choices">
        {answer.by === 'words' ? (
          <WordsChoice address={address} />
        ) : (
          <ByChoice address={address} by={answer.by} answer={answer} />
        )}
        <OrderChoice address={address} answer={answer} />
        {answer.total.documents > 0 && (
          <ExportAnswer
            answers={[
              { what: 'mentions', params: wholeOf(address) },
              { what: 'mentioning-plans', params: wholeOf(address) },
            ]}
          />
        )}
      </div>
      {answer.by === 'words' && <WordsRead address={address} answer={answer} />}
      <ReadAs address={address} answer={answer} />
    </div>
  )
}

function AnswerLine({ answer }: { answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const { documents, regions, mentions } = answer.total
  const [entity] = answer.readAs.entities
  const names = answer.readAs.entities.map(({ name }) => name).join(t('search.list'))
  const also = answer.readAs.entities.length === 1 && entity ? alsoWritten(entity.aliases, t) : ''
  const words = {
    count: documents,
    plans: t('count.plans', { count: documents }),
    mentions: t('count.mentions', { count: mentions }),
    name: names,
    q: answer.query,
    also,
  }
  return (
    <h1 className="answer-line">
      <Trans
        t={t}
        i18nKey={answer.by === 'entity' ? 'search.answerEntity' : 'search.answerText'}
        values={words}
        components={{ b: <strong /> }}
      />{' '}
      <span className="quiet answer-regions">
        {t('search.fromRegions', { regions: t('count.regions', { count: regions }) })}
      </span>
    </h1>
  )
}

/** By name or by exact words, each with how many plans it finds. */
function ByChoice({ address, by, answer }: { address: Asked; by: 'entity' | 'text'; answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const { t: tt } = useTranslation('lookup')
  const navigate = useNavigate()
  const other = useQuery(askMentions(otherParamsOf(address, by === 'entity' ? 'text' : 'entity')))
  const countOf = (reading: 'entity' | 'text') => (reading === by ? answer : other.data)?.total.documents
  const label = (reading: 'entity' | 'text') => {
    const count = countOf(reading)
    if (count === undefined) return t(reading === 'entity' ? 'search.byEntity' : 'search.byText')
    return tt(reading === 'entity' ? 'nameCount' : 'textCount', { count })
  }
  const unknown = by === 'text' && other.data?.readAs.entities.length === 0
  return (
    <Segmented
      aria-label={t('search.by')}
      size="small"
      value={by}
      options={[
        {
          value: 'entity',
          label: label('entity'),
          title: t('search.byEntityHow'),
          disabled: unknown,
        },
        { value: 'text', label: label('text'), title: t('search.byTextHow') },
      ]}
      onChange={(by) =>
        void navigate({
          to: '/',
          search: { ...address, page: undefined, at: undefined, by: by === 'text' ? by : 'entity' },
        })
      }
    />
  )
}

function OrderChoice({ address, answer }: { address: Asked; answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (answer.total.passages < 2) return null
  return (
    <span className="answer-order">
      <span className="small quiet">{t('search.order')}</span>
      <Segmented
        aria-label={t('search.order')}
        size="small"
        value={address.order ?? 'relevance'}
        options={[
          { value: 'relevance', label: t('search.orderRelevance') },
          { value: 'position', label: t('search.orderPosition') },
        ]}
        onChange={(order) =>
          void navigate({
            to: '/',
            search: { ...address, order: order === 'position' ? order : undefined, at: undefined },
          })
        }
      />
    </span>
  )
}

/** Where several things carry the name: which of them is meant. */
function ReadAs({ address, answer }: { address: Asked; answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const { t: tt } = useTranslation('lookup')
  const { entities, others = [] } = answer.readAs
  const choices = entities.length > 1 ? entities : others
  if (choices.length === 0) return null
  return (
    <div className="read-as">
      <span className="quiet">{entities.length > 1 ? t('search.readAs', { q: answer.query }) : tt('others')}</span>
      {choices.map(({ id, name, type }) => (
        <Link key={id} to="/" search={{ ...address, ...NO_FILTERS, entity: id }} className="read-as-choice">
          {name} <TypeChip type={type} />
        </Link>
      ))}
    </div>
  )
}

/** Names that only contain the words, told apart from what was counted. */
export function Within({ answer }: { answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const named = answer.within.filter(({ mentions }) => mentions > 0)
  if (named.length === 0) return null
  const shown = named.slice(0, WITHIN_SHOWN)
  return (
    <p className="within">
      <span className="quiet">{t('search.within', { q: answer.query })}</span>
      {shown.map(({ id, name, mentions }) => (
        <Link key={id} to="/" search={{ q: name, entity: id }} className="link">
          {t('search.withinCount', { name, count: mentions })}
        </Link>
      ))}
      {named.length > shown.length && (
        <span className="quiet">{t('search.withinMore', { count: named.length - shown.length })}</span>
      )}
    </p>
  )
}
