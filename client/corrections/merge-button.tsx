import { MergeCellsOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectedThing } from '#schema/corrections.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { type ChosenThing, ThingChoice } from './thing-choice.tsx'

/** Says that a thing is another one. */
export function MergeButton({ thing: { id, name, type } }: { thing: CorrectedThing }) {
  const { t } = useTranslation('desk')
  const [open, setOpen] = useState(false)
  const [into, setInto] = useState<ChosenThing>()
  const navigate = useNavigate()
  const from = { id, name, type }
  return (
    <>
      <Button
        type="link"
        size="small"
        className="correct-link"
        icon={<MergeCellsOutlined />}
        onClick={() => setOpen(true)}
      >
        {t('correct.merge')}
      </Button>
      {open && (
        <CorrectDialog
          title={t('correct.mergeTitle', { name })}
          correction={
            into?.id === undefined
              ? undefined
              : { kind: 'merge', from, into: { id: into.id, name: into.name, type: into.type } }
          }
          leave={async () => {
            if (into?.id !== undefined) await navigate({ to: '/entities/$id', params: { id: into.id } })
          }}
          onClose={() => setOpen(false)}
        >
          <Form.Item
            label={t('correct.mergeInto')}
            htmlFor="merge-into"
            extra={t('correct.mergeHow', { name })}
            required
          >
            <ThingChoice id="merge-into" except={id} onChoose={setInto} />
          </Form.Item>
        </CorrectDialog>
      )}
    </>
  )
}
