import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentText } from '#schema/api/documents.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { type ChosenThing, ThingChoice } from './thing-choice.tsx'
import './corrections.css'

type PlanMention = DocumentText['mentions'][number]

export type MentionFault = 'reject' | 'split'

/** On the card of a name in a text: it is no name, or it means another thing. */
export function MentionCorrections({ onChoose }: { onChoose: (fault: MentionFault) => void }) {
  const { t } = useTranslation('desk')
  return (
    <p className="mention-corrections">
      <Button type="link" size="small" className="correct-link" onClick={() => onChoose('reject')}>
        {t('correct.rejectMention')}
      </Button>
      <Button type="link" size="small" className="correct-link" onClick={() => onChoose('split')}>
        {t('correct.split')}
      </Button>
    </p>
  )
}

interface MentionDialogProps {
  plan: DocumentText
  mention: PlanMention
  fault: MentionFault
  onClose: () => void
}

/** What is wrong with a name in a text, before it is corrected. */
export function MentionDialog({ plan, mention, fault, onClose }: MentionDialogProps) {
  const { t } = useTranslation('desk')
  const passage = plan.passages.find(({ start, end }) => start <= mention.start && mention.end <= end)
  if (passage === undefined) return null
  const { sha256 } = plan.document
  const surface = plan.text.slice(mention.start, mention.end)
  const quote = plan.text.slice(passage.start, passage.end)
  const thing = { id: mention.entityId, name: mention.name, type: mention.type }
  if (fault === 'split')
    return <SplitDialog sha256={sha256} thing={thing} surface={surface} quote={quote} onClose={onClose} />
  const nth = countBefore(quote, surface, mention.start - passage.start)
  return (
    <CorrectDialog
      title={t('correct.rejectMentionTitle', { surface })}
      correction={{ kind: 'reject-mention', sha256, quote, surface, nth, entity: thing }}
      onClose={onClose}
    >
      <Quote text={quote} />
    </CorrectDialog>
  )
}

interface SplitDialogProps {
  sha256: string
  thing: { id: string; name: string; type: PlanMention['type'] }
  surface: string
  quote: string
  onClose: () => void
}

function SplitDialog({ sha256, thing, surface, quote, onClose }: SplitDialogProps) {
  const { t } = useTranslation('desk')
  const [to, setTo] = useState<ChosenThing>()
  const [here, setHere] = useState(true)
  return (
    <CorrectDialog
      title={t('correct.splitTitle', { surface })}
      correction={to && { kind: 'split', from: thing, surface, to, ...(here && { sha256 }) }}
      onClose={onClose}
    >
      <Quote text={quote} />
      <Form.Item label={t('correct.splitTo')} htmlFor="split-to" required>
        <ThingChoice id="split-to" except={thing.id} newType={thing.type} onChoose={setTo} />
      </Form.Item>
      <Form.Item>
        <Radio.Group
          value={here}
          onChange={({ target }) => setHere(target.value === true)}
          options={[
            { value: true, label: t('correct.splitHere') },
            { value: false, label: t('correct.splitAll', { surface, name: thing.name }) },
          ]}
        />
      </Form.Item>
    </CorrectDialog>
  )
}

/** The sentence that a correction is about. */
export function Quote({ text }: { text: string }) {
  const { t } = useTranslation('desk')
  return (
    <blockquote className="correct-quote" aria-label={t('correct.quote')}>
      {text}
    </blockquote>
  )
}

/** How often the name stands in the sentence before an offset. */
function countBefore(quote: string, surface: string, offset: number): number {
  let count = 0
  for (let at = quote.indexOf(surface); at >= 0 && at < offset; at = quote.indexOf(surface, at + 1)) count++
  return count
}
