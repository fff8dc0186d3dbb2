import { Segmented, Table } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatePanel } from '#client/design/state-panel.tsx'
import { ExportMenu } from '#client/export/export-menu.tsx'
import { takeShown } from '#client/export/save.ts'
import { NetworkCanvas } from '#client/network/network-canvas.tsx'
import type { CypherAnswer } from '#schema/api/cypher.ts'
import { exportOf, FORMS } from './take.ts'
import { linesOf, textOf, thingsOf } from './result.ts'

export type Show = 'table' | 'network' | 'json'

interface Props {
  /** The query that was answered: what stands in the editor may be another by now. */
  query: string
  answer: CypherAnswer
  show: Show
  onShow: (show: Show) => void
}

/** A result as table, network or JSON; how long it took, how many rows, what was cut. */
export function ResultPanel({ query, answer, show, onShow }: Props) {
  const { t } = useTranslation('cypher')
  const { rows, ms, cut } = answer.summary
  return (
    <section className="cypher-result">
      <div className="cypher-bar">
        <Segmented<Show>
          aria-label={t('show')}
          value={show}
          options={[
            { value: 'table', label: t('table') },
            { value: 'network', label: t('network') },
            { value: 'json', label: t('json') },
          ]}
          onChange={onShow}
        />
        <span className="quiet" role="status">
          {t('summary', { rows, ms: Math.round(ms) })}
        </span>
        <ExportMenu
          disabled={rows === 0}
          forms={answer.graph.nodes.length > 0 ? FORMS : FORMS.slice(0, 2)}
          take={(form) => takeShown(exportOf(answer, form, query))}
        />
      </div>
      {cut !== null && <p className="cypher-cut">{t(cut === 'rows' ? 'cutRows' : 'cutBytes', { rows })}</p>}
      {rows === 0 ? (
        <StatePanel title={t('noRows')}>{t('noRowsWhy')}</StatePanel>
      ) : show === 'network' ? (
        <ResultNetwork graph={answer.graph} />
      ) : show === 'json' ? (
        <pre className="cypher-json" tabIndex={0}>
          {JSON.stringify(
            answer.rows.map((row) => Object.fromEntries(answer.columns.map((name, at) => [name, row[at]]))),
            null,
            2,
          )}
        </pre>
      ) : (
        <ResultTable answer={answer} />
      )}
    </section>
  )
}

function ResultTable({ answer }: { answer: CypherAnswer }) {
  const rows = answer.rows.map((cells, at) => ({ key: at, cells }))
  return (
    <Table
      size="small"
      dataSource={rows}
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 25, showSizeChanger: false, hideOnSinglePage: true }}
      columns={answer.columns.map((title, at) => ({
        title,
        key: at,
        align: typeof answer.rows[0]?.[at] === 'number' ? 'right' : 'left',
        render: (_, { cells }: (typeof rows)[number]) => <div className="cypher-cell">{textOf(cells[at])}</div>,
      }))}
    />
  )
}

function ResultNetwork({ graph }: { graph: CypherAnswer['graph'] }) {
  const { t } = useTranslation('cypher')
  const { t: words } = useTranslation()
  const [chosen, setChosen] = useState<string>()
  const things = useMemo(() => thingsOf(graph), [graph])
  const lines = useMemo(() => linesOf(graph, (kind) => words(`relation.${kind}`)), [graph, words])
  const shown = useMemo(() => new Set([...things, ...lines].map(({ id }) => id)), [things, lines])
  if (things.length === 0) return <StatePanel title={t('noGraph')}>{t('noGraphWhy')}</StatePanel>
  const properties = [...graph.nodes, ...graph.edges].find(({ id }) => id === chosen)?.properties
  return (
    <div className="cypher-network">
      <NetworkCanvas things={things} lines={lines} shown={shown} chosen={chosen} onChoose={setChosen} />
      {properties && (
        <dl className="cypher-properties">
          {Object.entries(properties).map(([name, value]) => (
            <div key={name}>
              <dt className="quiet">{name}</dt>
              <dd>{textOf(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
