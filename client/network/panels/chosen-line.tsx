import { CloseOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { get } from '#client/api.ts'
import { CiteButton } from '#client/cite/cite-button.tsx'
import { HighlightedText } from '#client/design/highlighted-text.tsx'
import { ErrorPanel, LoadingPanel } from '#client/design/state-panel.tsx'
import { StatusMark } from '#client/design/status-mark.tsx'
import { type EdgeEvidence, edgeEvidenceSchema, type NetworkEdge, type NetworkNode } from '#schema/api/networks.ts'
import type { Change } from '../use-view.ts'
import { GroupSwatch } from './swatch.tsx'

interface Props {
  edge: NetworkEdge
  ends: [NetworkNode, NetworkNode]
  change: Change
}

/** Sentences read at once. */
const PAGE = 20

/** The chosen line: what it says, and every sentence that it rests on. */
export function ChosenLine({ edge, ends, change }: Props) {
  const { t } = useTranslation('network')
  const { t: words } = useTranslation()
  return (
    <section aria-label={t('line.label')}>
      <div className="side-head">
        <h2>{words(`relation.${edge.kind}`)}</h2>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('thing.close')}
          onClick={() => change({ selected: undefined })}
        />
      </div>
      {ends.map((end, at) => (
        <button key={at} type="button" className="side-row" onClick={() => change({ selected: end.id })}>
          <GroupSwatch group={end.group} />
          <span className="side-name">{end.name}</span>
        </button>
      ))}
      {edge.kind === 'TOGETHER' && <p className="quiet">{t('line.together')}</p>}
      {edge.count === 0 ? (
        <p className="side-block">{t('line.source', { source: edge.source ?? '' })}</p>
      ) : (
        <Evidence edge={edge} />
      )}
    </section>
  )
}

function Evidence({ edge }: { edge: NetworkEdge }) {
  const { t } = useTranslation('network')
  const { from, to, kind } = edge
  const evidence = useInfiniteQuery({
    queryKey: ['evidence', edge.id],
    queryFn: ({ pageParam, signal }) =>
      get('/api/graph/edge', { from, to, kind, limit: PAGE, offset: pageParam }, edgeEvidenceSchema, signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * PAGE < last.total ? pages.length * PAGE : undefined),
  })
  if (evidence.isPending) return <LoadingPanel rows={6} />
  if (evidence.isError) return <ErrorPanel error={evidence.error} retry={() => void evidence.refetch()} />
  const total = evidence.data.pages[0]?.total ?? 0
  const sentences = evidence.data.pages.flatMap((page) => page.evidence)
  return (
    <div className="side-block">
      <h3>{t(kind === 'TOGETHER' ? 'line.shared' : 'line.counts', { count: total })}</h3>
      <ol>
        {sentences.map((each, at) => (
          <Sentence key={`${each.passage.id} ${at}`} sentence={each} />
        ))}
      </ol>
      {evidence.hasNextPage && (
        <Button block loading={evidence.isFetchingNextPage} onClick={() => void evidence.fetchNextPage()}>
          {t('line.more', { count: Math.min(PAGE, total - sentences.length), of: total })}
        </Button>
      )}
    </div>
  )
}

function Sentence({ sentence }: { sentence: EdgeEvidence['evidence'][number] }) {
  const { t } = useTranslation('network')
  const { document, passage, status, aspect, due, trigger } = sentence
  return (
    <li className="sentence">
      <blockquote>
        <HighlightedText text={passage.text} ranges={passage.highlights} />
      </blockquote>
      <p className="sentence-notes small">
        {status !== undefined && <StatusMark status={status} aspect={aspect} />}
        {due !== undefined && <span>{t('line.due', { due })}</span>}
        {trigger !== undefined && <span className="quiet">{t('line.trigger', { trigger })}</span>}
      </p>
      <p className="quiet small">
        {document.title} · {passage.section}
      </p>
      <Link className="link small" to="/plans/$id" params={{ id: document.id }} search={{ at: passage.id }}>
        {t('line.read')}
      </Link>
      <CiteButton document={document.id} passage={passage.id} />
    </li>
  )
}
