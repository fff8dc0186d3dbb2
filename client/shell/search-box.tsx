import { SearchOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { AutoComplete, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '#client/api.ts'
import { TypeChip } from '#client/design/type-chip.tsx'
import { useWide } from '#client/design/use-wide.ts'
import { searchAnswerSchema, type SearchAnswer } from '#schema/api/mentions.ts'

/** The suggestion that searches the words as they are. */
const AS_TYPED = 'as-typed'
const SHORTEST_PAUSE = 120

/**
 * The one search box: suggestions of known things, grouped, with their counts; Enter searches the words as typed.
 * `large` is the home's.
 */
export function SearchBox({ large = false }: { large?: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const roomy = useWide(520)
  const asked = useLocation({ select: askedIn })
  const [typed, setTyped] = useState<string>()
  const [seen, setSeen] = useState(asked)
  if (seen !== asked) {
    setSeen(asked)
    setTyped(undefined)
  }
  const words = typed ?? asked
  const q = useDeferredValue(words.trim())
  const suggestions = useQuery({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => {
      await pause(SHORTEST_PAUSE, signal)
      return get('/api/search', { q, limit: 12 }, searchAnswerSchema, signal)
    },
    enabled: typed !== undefined && q !== '' && q.length <= 64,
    placeholderData: keepPreviousData,
  })
  const found = words.trim() === '' ? [] : (suggestions.data?.entities ?? [])

  const choose = (value: string) => {
    const entity = found.find(({ id }) => id === value)
    const next = entity?.name ?? words.trim()
    setTyped(next)
    if (next !== '') void navigate({ to: '/', search: { q: next, entity: entity?.id } })
  }

  return (
    <search className="search-box">
      <AutoComplete
        value={words}
        options={
          words.trim() === ''
            ? []
            : [{ value: AS_TYPED, label: t('box.text', { q: words.trim() }) }, ...groupSuggestions(found)]
        }
        defaultActiveFirstOption
        listHeight={420}
        onChange={(value: string) => {
          if (value !== AS_TYPED && !found.some(({ id }) => id === value)) setTyped(value)
        }}
        onSelect={choose}
        style={{ width: '100%' }}
        getPopupContainer={(box: HTMLElement) => box.parentElement ?? document.body}
        classNames={{ popup: { root: 'search-suggestions' } }}
      >
        <Input
          aria-label={t('box.label')}
          placeholder={t(large && roomy ? 'box.placeholder' : 'box.short')}
          prefix={<SearchOutlined aria-hidden="true" />}
          size={large ? 'large' : 'middle'}
          maxLength={200}
          allowClear
          enterKeyHint="search"
        />
      </AutoComplete>
    </search>
  )
}

/** What was searched, on the page of answers only: the Cypher page has a `q` of its own. */
function askedIn({ pathname, search }: { pathname: string; search: object }): string {
  return pathname === '/' && 'q' in search && typeof search.q === 'string' ? search.q : ''
}

type Suggestion = SearchAnswer['entities'][number]

/**
 * Groups in the order of their best suggestion, a hairline above each; inside a group the server's order stays. They are
 * no option groups of the component, whose headings break the list for a screen reader.
 */
function groupSuggestions(found: Suggestion[]) {
  const groups = [...new Set(found.map(({ group }) => group))]
  return groups.flatMap((group) =>
    found
      .filter((entity) => entity.group === group)
      .map((entity, at) => ({
        value: entity.id,
        className: at === 0 ? 'suggestion-first' : '',
        label: <SuggestionLine entity={entity} />,
      })),
  )
}

function SuggestionLine({ entity }: { entity: Suggestion }) {
  const { t } = useTranslation()
  return (
    <span className="suggestion">
      <span className="suggestion-name">{entity.name}</span>
      {entity.why === 'alias' && <span className="quiet small">{t('box.matched', { matched: entity.matched })}</span>}
      <TypeChip type={entity.type} />
      <span className="quiet small suggestion-counts">
        {t('count.documents', { count: entity.documents })} · {t('count.mentions', { count: entity.mentions })}
      </span>
    </span>
  )
}

/** Waits, or throws when a later key made the question void. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new DOMException('a later question replaced this one', 'AbortError'))
    })
  })
}
