import { CaretRightOutlined, LinkOutlined, ReadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Drawer, Grid, Input } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { get, post } from '#client/api.ts'
import { LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import { recall, remember } from '#client/shell/memory.ts'
import { cypherAnswerSchema, queriesAnswerSchema } from '#schema/api/cypher.ts'
import { Editor } from './editor.tsx'
import { addToHistory, type Ran, readHistory } from './history.ts'
import { LibraryPanel } from './library-panel.tsx'
import './page.css'
import { RefusalPanel } from './refusal-panel.tsx'
import { ResultPanel } from './result-panel.tsx'

/** The parameters that were written, or null where they are not a JSON object; nothing written is none. */
function readParams(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {}
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** A query of one's own. What the address holds fills the editor; only the person runs it. */
export default function CypherPage() {
  const { t } = useTranslation('cypher')
  const { message } = App.useApp()
  const address = useSearch({ from: '/cypher' })
  const navigate = useNavigate({ from: '/cypher' })
  const wide = Grid.useBreakpoint().lg ?? true
  const held = `${address.q ?? ''}\n${address.params ?? ''}`
  const [filled, setFilled] = useState(held)
  const [query, setQuery] = useState(address.q ?? '')
  const [params, setParams] = useState(address.params ?? '')
  const [history, setHistory] = useState<Ran[]>(() => readHistory(recall('queries')))
  const [libraryOpen, setLibraryOpen] = useState(false)
  const stopper = useRef<AbortController>(undefined)
  if (filled !== held) {
    setFilled(held)
    setQuery(address.q ?? '')
    setParams(address.params ?? '')
  }

  const library = useQuery({
    queryKey: ['queries'],
    queryFn: ({ signal }) => get('/api/queries', {}, queriesAnswerSchema, signal),
    staleTime: Infinity,
  })
  const run = useMutation({
    mutationFn: (asked: { query: string; params: Record<string, unknown> }) => {
      stopper.current = new AbortController()
      return post('/api/cypher', asked, cypherAnswerSchema, stopper.current.signal)
    },
  })
  const read = readParams(params)

  const hold = (q: string, text: string, replace: boolean) =>
    void navigate({ search: (previous) => ({ ...previous, q, params: text }), replace, resetScroll: false })
  const start = () => {
    if (query.trim() === '' || read === null || run.isPending) return
    const kept = addToHistory(history, { query, params })
    setHistory(kept)
    remember('queries', JSON.stringify(kept))
    hold(query, params, true)
    run.mutate({ query, params: read })
  }
  const stop = () => {
    stopper.current?.abort()
    run.reset()
  }
  const fill = (q: string, text: string) => {
    setLibraryOpen(false)
    run.reset()
    hold(q, text === '{}' ? '' : text, false)
  }
  const copy = async () => {
    const search = new URLSearchParams({ q: query, ...(params.trim() ? { params } : {}) })
    await navigator.clipboard.writeText(`${window.location.origin}/cypher?${search.toString()}`).then(
      () => message.success(t('copied')),
      () => message.warning(t('notCopied')),
    )
  }

  const panel = library.isPending ? (
    <LoadingPanel rows={6} />
  ) : (
    <>
      {library.isError && <p className="quiet">{t('libraryFailed')}</p>}
      <LibraryPanel queries={library.data?.queries ?? []} history={history} onFill={fill} />
    </>
  )
  return (
    <div className="cypher">
      <h1 className="aside-voice">{t('title')}</h1>
      {wide && (
        <aside className="cypher-side" aria-label={t('library')}>
          {panel}
        </aside>
      )}
      <div className="cypher-main">
        <p className="quiet">{t('intro')}</p>
        {!wide && (
          <Button icon={<ReadOutlined />} onClick={() => setLibraryOpen(true)}>
            {t('openLibrary')}
          </Button>
        )}
        <Editor text={query} schema={library.data?.schema} onChange={setQuery} onRun={start} />
        <label className="cypher-params">
          <span className="quiet">{t('params')}</span>
          <Input.TextArea
            value={params}
            autoSize={{ minRows: 1, maxRows: 6 }}
            status={read === null ? 'error' : ''}
            aria-invalid={read === null}
            spellCheck={false}
            onChange={(event) => setParams(event.target.value)}
          />
          {read === null && <span role="alert">{t('paramsWrong')}</span>}
        </label>
        <div className="cypher-bar">
          {run.isPending ? (
            <Button onClick={stop}>{t('stop')}</Button>
          ) : (
            <Button
              type="primary"
              icon={<CaretRightOutlined />}
              disabled={query.trim() === '' || read === null}
              onClick={start}
            >
              {t('run')}
            </Button>
          )}
          <span className="quiet small">{t('key')}</span>
          <Button icon={<LinkOutlined />} disabled={query.trim() === ''} onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </div>
        {run.isPending && <LoadingPanel rows={5} />}
        {run.isError && <RefusalPanel error={run.error} retry={start} />}
        {run.isSuccess && (
          <ResultPanel
            query={run.variables.query}
            answer={run.data}
            show={address.show ?? 'table'}
            onShow={(show) =>
              void navigate({
                search: (previous) => ({ ...previous, show: show === 'table' ? undefined : show }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        )}
        {run.isIdle && <StatePanel title={t('waiting')}>{t('waitingWhy')}</StatePanel>}
      </div>
      <Drawer
        placement="bottom"
        size="75%"
        title={t('library')}
        open={!wide && libraryOpen}
        onClose={() => setLibraryOpen(false)}
      >
        {panel}
      </Drawer>
    </div>
  )
}
