import { CloseOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { TypeChip } from '#client/design/type-chip.tsx'
import type { DocumentText } from '#schema/api/documents.ts'
import type { Steps } from './use-steps.ts'

const route = getRouteApi('/plans/$id')

interface StepBarProps {
  plan: DocumentText
  entity: string | undefined
  find: string | undefined
  steps: Steps
}

/** Steps through the places of one name (or of the searched words) in this plan. */
export function StepBar({ plan, entity, find, steps }: StepBarProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id } = route.useParams()
  const mention = plan.mentions.find(({ entityId }) => entityId === entity)
  const name = mention?.name ?? (find === undefined ? '' : t('plan.found', { find }))
  const { spots, index, go } = steps
  const stop = () =>
    void navigate({
      to: '/plans/$id',
      params: { id },
      search: (search) => ({ at: search.at, hide: search.hide ?? [] }),
      resetScroll: false,
    })
  return (
    <section className="step-bar" aria-label={t('plan.walk', { name })}>
      <span className="step-name">
        {entity === undefined || mention === undefined ? (
          name
        ) : (
          <Link to="/entities/$id" params={{ id: entity }} className="link" title={t('plan.entityPage')}>
            {name}
          </Link>
        )}
      </span>
      {mention && <TypeChip type={mention.type} />}
      <span className="quiet step-count" role="status">
        {spots.length === 0 ? t('plan.walkNone') : t('plan.walkAt', { at: index + 1, of: spots.length })}
      </span>
      <Button
        type="text"
        aria-label={t('plan.previous')}
        icon={<LeftOutlined />}
        disabled={spots.length === 0}
        onClick={() => go(-1)}
      />
      <Button
        type="text"
        aria-label={t('plan.next')}
        icon={<RightOutlined />}
        disabled={spots.length === 0}
        onClick={() => go(1)}
      />
      <Button type="text" aria-label={t('plan.stop')} icon={<CloseOutlined />} onClick={stop} />
    </section>
  )
}
