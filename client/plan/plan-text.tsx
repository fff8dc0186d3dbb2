import { memo, type ReactNode, useMemo } from 'react'
import type { DocumentText } from '#schema/api/documents.ts'
import type { Group } from '#schema/entity.ts'
import { type Block, layOut } from './lay-out.ts'
import { mentionsByPassage, type PlanMention } from './mention-tree.ts'
import './plan-text.css'
import { Sentence } from './sentence.tsx'
import type { Spot } from './spots.ts'

interface PlanTextProps {
  plan: DocumentText
  hidden: readonly Group[]
  entity: string | undefined
  found: readonly Spot[]
  spot: number | undefined
  at: string | undefined
  /** What stands beside a block; must stay the same function. */
  beside?: (block: Block) => ReactNode
}

const NONE: readonly never[] = []

/** The whole text in headings and paragraphs. Blocks out of sight are not laid out until they come near. */
export function PlanText(props: PlanTextProps) {
  const { plan } = props
  const blocks = useMemo(() => layOut(plan), [plan])
  const mentions = useMemo(() => mentionsByPassage(plan), [plan])
  return blocks.map((block) => {
    const [first] = block.passages
    if (first === undefined) return null
    const inBlock = (id: string | undefined) => block.passages.some((passage) => passage.id === id)
    const found = props.found.filter(({ passageId }) => inBlock(passageId))
    return (
      <PlanBlock
        key={first.id}
        block={block}
        planId={plan.document.id}
        text={plan.text}
        mentions={mentions}
        hidden={props.hidden}
        entity={props.entity}
        found={found.length > 0 ? found : NONE}
        spot={
          first.start <= (props.spot ?? -1) && (props.spot ?? -1) < (block.passages.at(-1)?.end ?? 0)
            ? props.spot
            : undefined
        }
        at={inBlock(props.at) ? props.at : undefined}
        beside={props.beside}
      />
    )
  })
}

interface PlanBlockProps extends Omit<PlanTextProps, 'plan'> {
  block: Block
  planId: string
  text: string
  mentions: Map<string, PlanMention[]>
}

const PlanBlock = memo(function PlanBlock(props: PlanBlockProps) {
  const { block, planId, text, mentions, hidden, entity, found, spot, at, beside } = props
  const sentences = block.passages.map(({ id, start, end }) => (
    <Sentence
      key={id}
      planId={planId}
      id={id}
      text={text.slice(start, end)}
      start={start}
      mentions={mentions.get(id) ?? NONE}
      hidden={hidden}
      entity={entity}
      found={found.length > 0 ? found.filter(({ passageId }) => passageId === id) : NONE}
      spot={spot}
      here={id === at}
    />
  ))
  return (
    <div className="plan-block">
      {block.kind === 'heading' ? (
        <PlanHeading level={block.level}>{sentences}</PlanHeading>
      ) : (
        <p className="plan-paragraph">{sentences}</p>
      )}
      {beside?.(block)}
    </div>
  )
})

/** The plan's own title is the page's h1; its headings start at h2. */
function PlanHeading({ level, children }: { level: number; children: ReactNode }) {
  if (level === 0) return <p className="plan-heading plan-heading-0">{children}</p>
  if (level === 1) return <h2 className="plan-heading plan-heading-1">{children}</h2>
  return <h3 className="plan-heading plan-heading-2">{children}</h3>
}
