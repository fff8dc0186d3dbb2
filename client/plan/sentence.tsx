import { memo } from 'react'
import { addressOf } from '#client/api.ts'
import { CiteButton } from '#client/cite/cite-button.tsx'
import { HighlightedText } from '#client/design/highlighted-text.tsx'
import { GROUP_OF, type Group } from '#schema/entity.ts'
import { growTree, type Piece, type PlanMention } from './mention-tree.ts'
import type { Spot } from './spots.ts'

export interface SentenceProps {
  planId: string
  id: string
  text: string
  start: number
  mentions: readonly PlanMention[]
  hidden: readonly Group[]
  /** Places of the searched words. */
  found: readonly Spot[]
  /** The entity that is stepped through. */
  entity: string | undefined
  /** Offset of the place that was stepped to. */
  spot: number | undefined
  here: boolean
}

/** One sentence with its names in the colours of their groups; the one that is looked at can be cited. Drawn again only when what it shows changes. */
export const Sentence = memo(function Sentence(props: SentenceProps) {
  const { planId, id, text, start, mentions, hidden, here } = props
  const shown = mentions.filter(({ type }) => !hidden.includes(GROUP_OF[type]))
  return (
    <span id={id} className={here ? 'passage passage-here' : 'passage'}>
      <Pieces pieces={growTree(start, start + text.length, shown)} sentence={props} />
      {here && <CiteButton document={planId} passage={id} />}
    </span>
  )
})

function Pieces({ pieces, sentence }: { pieces: Piece[]; sentence: SentenceProps }) {
  return pieces.map((piece) =>
    'mention' in piece ? (
      <Name key={piece.mention.start} mention={piece.mention} pieces={piece.pieces} sentence={sentence} />
    ) : (
      <Plain key={piece.from} from={piece.from} to={piece.to} sentence={sentence} />
    ),
  )
}

function Plain({ from, to, sentence }: { from: number; to: number; sentence: SentenceProps }) {
  const text = sentence.text.slice(from - sentence.start, to - sentence.start)
  const ranges = sentence.found.map((spot): [number, number] => [spot.start - from, spot.end - from])
  return <HighlightedText text={text} ranges={ranges} />
}

/** A name is a link to stepping through its mentions; the reader shows its card on hover and focus. */
function Name({ mention, pieces, sentence }: { mention: PlanMention; pieces: Piece[]; sentence: SentenceProps }) {
  const { start, entityId, type, nested } = mention
  const classes = ['name', `name-${GROUP_OF[type]}`]
  if (entityId === sentence.entity) classes.push('name-walked')
  if (start === sentence.spot && entityId === sentence.entity) classes.push('name-here')
  const inner = <Pieces pieces={pieces} sentence={sentence} />
  if (nested) {
    return (
      <span className={[...classes, 'name-nested'].join(' ')} data-mention={mentionKey(mention)}>
        {inner}
      </span>
    )
  }
  return (
    <a
      href={addressOf(`/plans/${sentence.planId}`, { entity: entityId, at: sentence.id })}
      className={classes.join(' ')}
      data-mention={mentionKey(mention)}
    >
      {inner}
    </a>
  )
}

/** Tells a mention from the others of its plan. */
export function mentionKey({ start, end, entityId }: PlanMention): string {
  return `${start}-${end}-${entityId}`
}
