import { useTranslation } from 'react-i18next'
import { type EntityType, GROUP_OF } from '#schema/entity.ts'
import './type-chip.css'
import { TypeIcon } from './type-icon.tsx'

/** What kind of thing it is: icon and word in the colour of its group. */
export function TypeChip({ type }: { type: EntityType }) {
  const { t } = useTranslation()
  return (
    <span className="type-chip" style={{ color: `var(--group-${GROUP_OF[type]})` }}>
      <TypeIcon type={type} />
      {t(`type.${type}`)}
    </span>
  )
}
