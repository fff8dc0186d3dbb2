import { useTranslation } from 'react-i18next'
import type { NetworkNode } from '#schema/api/networks.ts'
import { isShared } from '../drawn.ts'
import { GroupSwatch } from './swatch.tsx'

/** Things in a list of the side panel; the picture shows the rest. */
const LISTED = 10

const byMentions = (one: NetworkNode, other: NetworkNode) => other.mentions - one.mentions

/** What the picture holds, while nothing is chosen: whose plans, what they share, what is mentioned most. */
export function StartPanel({ nodes, onChoose }: { nodes: NetworkNode[]; onChoose: (id: string) => void }) {
  const { t } = useTranslation('network')
  const shared = nodes
    .filter(isShared)
    .sort((one, other) => (other.issuers ?? 0) - (one.issuers ?? 0) || byMentions(one, other))
  const largest = nodes.filter((node) => !node.issuer && !isShared(node)).sort(byMentions)
  const times = (node: NetworkNode) => t('start.times', { count: node.mentions })
  return (
    <>
      <h2>{t('start.title')}</h2>
      <p className="quiet">{t('start.how')}</p>
      <Names title={t('start.issuers')} nodes={nodes.filter((node) => node.issuer)} note={times} onChoose={onChoose} />
      <Names
        title={t('start.shared')}
        nodes={shared.slice(0, LISTED)}
        note={(node) => t('start.places', { count: node.issuers })}
        onChoose={onChoose}
      />
      <Names title={t('start.largest')} nodes={largest.slice(0, LISTED)} note={times} onChoose={onChoose} />
    </>
  )
}

interface NamesProps {
  title: string
  nodes: NetworkNode[]
  note: (node: NetworkNode) => string
  onChoose: (id: string) => void
}

function Names({ title, nodes, note, onChoose }: NamesProps) {
  if (nodes.length === 0) return null
  return (
    <section className="side-block">
      <h3>{title}</h3>
      <ul>
        {nodes.map((node) => (
          <li key={node.id}>
            <button type="button" className="side-row" onClick={() => onChoose(node.id)}>
              <GroupSwatch group={node.group} />
              <span className="side-name">{node.name}</span>
              <span className="quiet small">{note(node)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
