import {
  AimOutlined,
  CompressOutlined,
  LinkOutlined,
  NodeIndexOutlined,
  UndoOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons'
import { App, Button, Segmented, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '#client/export/export-menu.tsx'
import type { Picture } from '../drawing/picture.ts'
import type { Remains } from '../filters.ts'
import { FORMS, takeNetwork } from '../take.ts'
import type { Change } from '../use-view.ts'
import type { View } from '../view.ts'

interface Props {
  picture: Picture | undefined
  /** What the filters leave. */
  remains: Remains
  view: View
  change: Change
}

/** What can be done with the picture as a whole. */
export function Toolbar({ picture, remains, view, change }: Props) {
  const { t } = useTranslation('network')
  const { message } = App.useApp()
  const copyLink = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => message.success(t('tools.copied')),
      () => message.warning(t('tools.notCopied')),
    )
  const drawn = view.show === 'picture' ? picture : undefined
  return (
    <div className="network-tools" role="toolbar" aria-label={t('tools.label')}>
      <Tool
        label={t('tools.undo')}
        icon={<UndoOutlined />}
        disabled={view.steps.length === 0}
        onClick={() => change({ steps: view.steps.slice(0, -1) })}
      />
      <Tool
        label={t('tools.arrange')}
        icon={<NodeIndexOutlined />}
        disabled={!drawn}
        onClick={() => drawn?.arrange()}
      />
      <ExportMenu
        forms={drawn ? FORMS : FORMS.filter((form) => form !== 'png' && form !== 'svg')}
        take={(form) => takeNetwork(form, remains, drawn)}
      />
      <Tool label={t('tools.link')} icon={<LinkOutlined />} onClick={() => void copyLink()} />
      {view.focus !== undefined && (
        <Tool
          label={t('empty.overview')}
          icon={<AimOutlined />}
          onClick={() => change({ focus: undefined, steps: [], selected: undefined })}
        />
      )}
      <Segmented<View['show']>
        aria-label={t('tools.show')}
        value={view.show}
        options={[
          { value: 'picture', label: t('tools.asPicture') },
          { value: 'list', label: t('tools.asList') },
        ]}
        onChange={(show) => change({ show })}
      />
    </div>
  )
}

/** Nearer, farther, all of it: over the corner of the picture. */
export function ZoomTools({ picture }: { picture: Picture }) {
  const { t } = useTranslation('network')
  return (
    <div className="network-zoom" role="toolbar" aria-label={t('tools.zoom')} aria-orientation="vertical">
      <Tool label={t('tools.closer')} icon={<ZoomInOutlined />} onClick={() => picture.zoomBy(1.25)} />
      <Tool label={t('tools.farther')} icon={<ZoomOutOutlined />} onClick={() => picture.zoomBy(0.8)} />
      <Tool label={t('tools.fit')} icon={<CompressOutlined />} onClick={() => picture.fit()} />
    </div>
  )
}

function Tool(props: { label: string; icon: ReactNode; disabled?: boolean; onClick: () => void }) {
  const { label, icon, disabled = false, onClick } = props
  return (
    <Tooltip title={label}>
      <Button type="text" icon={icon} aria-label={label} disabled={disabled} onClick={onClick} />
    </Tooltip>
  )
}
