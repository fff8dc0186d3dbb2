import { Table, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { TypeChip } from '#client/design/type-chip.tsx'
import type { NetworkEdge, NetworkNode } from '#schema/api/networks.ts'

interface Props {
  nodes: NetworkNode[]
  edges: NetworkEdge[]
  chosen: string | undefined
  onChoose: (id: string) => void
}

const ROWS = { pageSize: 25, showSizeChanger: false, hideOnSinglePage: true, size: 'small' } as const

/** The same network as two tables, for those who cannot or would not use the picture. */
export function NetworkList({ nodes, edges, chosen, onChoose }: Props) {
  const { t } = useTranslation('network')
  return (
    <Tabs
      className="network-list"
      items={[
        {
          key: 'things',
          label: t('list.things', { count: nodes.length }),
          children: <Things nodes={nodes} chosen={chosen} onChoose={onChoose} />,
        },
        {
          key: 'lines',
          label: t('list.lines', { count: edges.length }),
          children: <Lines nodes={nodes} edges={edges} chosen={chosen} onChoose={onChoose} />,
        },
      ]}
    />
  )
}

function Choice({ name, onChoose }: { name: string; onChoose: () => void }) {
  return (
    <button type="button" className="text-button link" onClick={onChoose}>
      {name}
    </button>
  )
}

function Things({ nodes, chosen, onChoose }: Omit<Props, 'edges'>) {
  const { t } = useTranslation('network')
  const { t: words } = useTranslation()
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={nodes}
      pagination={ROWS}
      rowClassName={({ id }) => (id === chosen ? 'chosen-row' : '')}
      columns={[
        {
          title: t('list.name'),
          dataIndex: 'name',
          sorter: (one, other) => one.name.localeCompare(other.name, 'zh'),
          render: (name: string, { id }) => <Choice name={name} onChoose={() => onChoose(id)} />,
        },
        {
          title: t('list.type'),
          dataIndex: 'type',
          sorter: (one, other) => words(`type.${one.type}`).localeCompare(words(`type.${other.type}`), 'zh'),
          render: (_, { type }) => <TypeChip type={type} />,
        },
        {
          title: t('list.mentions'),
          dataIndex: 'mentions',
          align: 'right',
          defaultSortOrder: 'descend',
          sorter: (one, other) => one.mentions - other.mentions,
        },
        {
          title: t('list.plans'),
          dataIndex: 'documents',
          align: 'right',
          sorter: (one, other) => one.documents - other.documents,
        },
      ]}
    />
  )
}

function Lines({ nodes, edges, chosen, onChoose }: Props) {
  const { t } = useTranslation('network')
  const { t: words } = useTranslation()
  const nameOf = new Map(nodes.map((node) => [node.id, node.name]))
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={edges}
      pagination={ROWS}
      rowClassName={({ id }) => (id === chosen ? 'chosen-row' : '')}
      columns={[
        { title: t('list.from'), render: (_, { from }) => nameOf.get(from) },
        {
          title: t('list.kind'),
          sorter: (one, other) => one.kind.localeCompare(other.kind),
          render: (_, { id, kind }) => <Choice name={words(`relation.${kind}`)} onChoose={() => onChoose(id)} />,
        },
        { title: t('list.to'), render: (_, { to }) => nameOf.get(to) },
        {
          title: t('list.sentences'),
          dataIndex: 'count',
          align: 'right',
          defaultSortOrder: 'descend',
          sorter: (one, other) => one.count - other.count,
        },
        { title: t('list.years'), render: (_, { years }) => years.join('、') },
      ]}
    />
  )
}
