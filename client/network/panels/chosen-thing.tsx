import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '#client/api.ts'
import { ErrorPanel, LoadingPanel } from '#client/design/state-panel.tsx'
import { TypeChip } from '#client/design/type-chip.tsx'
import { type EdgeKind, type NeighboursAnswer, neighboursAnswerSchema } from '#schema/api/entities.ts'
import type { NetworkNode } from '#schema/api/networks.ts'
import { lookOf } from '../drawn.ts'
import type { Known } from '../known.ts'
import type { Change } from '../use-view.ts'
import { STEP_LIMIT, type Step, type View } from '../view.ts'
import { FindThing } from './find.tsx'
import { LineSwatch } from './swatch.tsx'

interface Props {
  node: NetworkNode
  known: Known
  view: View
  change: Change
}

/** Lines listed at once. */
const LISTED = 12

/** What a plan says first, then what it only names, then what only stands together. */
const orderOf = (kind: EdgeKind) => (kind === 'TOGETHER' ? 2 : kind === 'MENTIONS' ? 1 : 0)

/** The chosen thing: its numbers, what it can be expanded by (with counts first), its lines, the way to another thing. */
export function ChosenThing({ node, known, view, change }: Props) {
  const { t } = useTranslation('network')
  const grow = (step: Step) => change({ steps: [...view.steps, step] })
  const searched = known.cuts.find(({ step }) => step.do === 'path' && step.from === node.id)
  return (
    <section aria-label={t('thing.label')}>
      <div className="side-head">
        <h2>{node.name}</h2>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('thing.close')}
          onClick={() => change({ selected: undefined })}
        />
      </div>
      <p>
        <TypeChip type={node.type} />
      </p>
      {node.aliases.length > 0 && (
        <p className="quiet">{t('thing.alsoWritten', { names: node.aliases.slice(0, 8).join('、') })}</p>
      )}
      <p>{t('thing.counts', { documents: node.documents, mentions: node.mentions })}</p>
      <p className="side-actions">
        <Link className="link" to="/entities/$id" params={{ id: node.id }}>
          {t('thing.open')}
        </Link>
        <Link className="link" to="/" search={{ q: node.name, entity: node.id }}>
          {t('thing.search')}
        </Link>
        <button type="button" className="text-button link" onClick={() => change({ focus: node.id, steps: [] })}>
          {t('thing.focus')}
        </button>
        <button
          type="button"
          className="text-button link"
          onClick={() => change({ steps: [...view.steps, { do: 'hide', id: node.id }], selected: undefined })}
        >
          {t('thing.hide')}
        </button>
      </p>
      <Expand node={node} known={known} grow={grow} />
      <section className="side-block">
        <h3>{t('thing.path')}</h3>
        <FindThing
          nodes={known.nodes.filter((other) => other.id !== node.id)}
          label={t('thing.path')}
          placeholder={t('thing.pathPlaceholder')}
          onFind={(to) => grow({ do: 'path', from: node.id, to })}
        />
        {searched?.shown === 0 && <p className="quiet">{t('thing.noPath')}</p>}
      </section>
      <Lines node={node} known={known} change={change} />
    </section>
  )
}

type Tie = NeighboursAnswer['counts'][number]

function Expand({ node, known, grow }: { node: NetworkNode; known: Known; grow: (step: Step) => void }) {
  const { t } = useTranslation('network')
  const counts = useQuery({
    queryKey: ['neighbours', node.id],
    queryFn: ({ signal }) =>
      get(`/api/entities/${encodeURIComponent(node.id)}/neighbours`, {}, neighboursAnswerSchema, signal),
  })
  if (counts.isPending) return <LoadingPanel rows={3} />
  if (counts.isError) return <ErrorPanel error={counts.error} retry={() => void counts.refetch()} />
  const ties = [...counts.data.counts].sort((one, other) => orderOf(one.kind) - orderOf(other.kind))
  return (
    <section className="side-block">
      <h3>{t('thing.expand')}</h3>
      {ties.length === 0 && <p className="quiet">{t('thing.noTies')}</p>}
      <ul>
        {ties.map((tie) => (
          <TieRow
            key={`${tie.kind} ${tie.direction} ${tie.type}`}
            tie={tie}
            taken={takenOf(known, node, tie)}
            grow={(offset) => grow({ do: 'expand', id: node.id, ...pick(tie), offset })}
          />
        ))}
      </ul>
    </section>
  )
}

const pick = ({ kind, direction, type }: Tie) => ({ kind, direction, type })

/** How many of these neighbours are in the picture, and from where the next expansion goes on. */
function takenOf(known: Known, node: NetworkNode, tie: Tie): { present: number; next: number } {
  const typeOf = new Map(known.nodes.map((each) => [each.id, each.type]))
  const others = known.edges
    .filter((edge) => edge.kind === tie.kind)
    .flatMap((edge) => [
      ...(edge.from === node.id && tie.direction !== 'in' ? [edge.to] : []),
      ...(edge.to === node.id && tie.direction !== 'out' ? [edge.from] : []),
    ])
    .filter((id) => typeOf.get(id) === tie.type)
  const steps = known.cuts.filter(
    ({ step }) =>
      step.do === 'expand' &&
      step.id === node.id &&
      step.kind === tie.kind &&
      step.direction === tie.direction &&
      step.type === tie.type,
  )
  return { present: new Set(others).size, next: steps.length * STEP_LIMIT }
}

interface TieRowProps {
  tie: Tie
  taken: { present: number; next: number }
  grow: (offset: number) => void
}

function TieRow({ tie, taken, grow }: TieRowProps) {
  const { t } = useTranslation('network')
  const { t: words } = useTranslation()
  const relation = words(`${tie.direction === 'in' ? 'relationIn' : 'relation'}.${tie.kind}`)
  const whole = taken.present >= tie.neighbours || taken.next >= tie.neighbours
  return (
    <li>
      <button
        type="button"
        className="side-row"
        disabled={whole}
        aria-label={t('thing.expandLabel', { relation, type: words(`type.${tie.type}`), count: tie.neighbours })}
        onClick={() => grow(taken.next)}
      >
        {whole ? <span className="side-gap" /> : <PlusOutlined aria-hidden="true" />}
        <LineSwatch look={lookOf(tie.kind)} />
        <span className="side-name">
          {relation} <TypeChip type={tie.type} />
        </span>
        <span className="quiet small">{whole ? t('thing.whole') : tie.neighbours}</span>
      </button>
      {!whole && taken.present > 0 && (
        <p className="quiet small side-note">
          {t('thing.inPicture', { count: taken.present })}
          {taken.next > 0 && ` · ${t('thing.next', { count: Math.min(STEP_LIMIT, tie.neighbours - taken.next) })}`}
        </p>
      )}
    </li>
  )
}

function Lines({ node, known, change }: { node: NetworkNode; known: Known; change: Change }) {
  const { t } = useTranslation('network')
  const { t: words } = useTranslation()
  const [listed, setListed] = useState(LISTED)
  const nameOf = new Map(known.nodes.map((each) => [each.id, each.name]))
  const lines = known.edges
    .filter((edge) => edge.from === node.id || edge.to === node.id)
    .sort((one, other) => orderOf(one.kind) - orderOf(other.kind) || other.count - one.count)
  if (lines.length === 0) return null
  return (
    <section className="side-block">
      <h3>
        {t('thing.lines')} · {lines.length}
      </h3>
      <ul>
        {lines.slice(0, listed).map((edge) => (
          <li key={edge.id}>
            <button type="button" className="side-row" onClick={() => change({ selected: edge.id })}>
              <LineSwatch look={lookOf(edge.kind)} />
              <span className="quiet">{words(`${edge.to === node.id ? 'relationIn' : 'relation'}.${edge.kind}`)}</span>
              <span className="side-name">{nameOf.get(edge.from === node.id ? edge.to : edge.from)}</span>
            </button>
          </li>
        ))}
      </ul>
      {lines.length > listed && (
        <Button type="text" size="small" onClick={() => setListed(listed + LISTED)}>
          {t('thing.moreLines', { count: Math.min(LISTED, lines.length - listed) })}
        </Button>
      )}
    </section>
  )
}
