import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentText } from '#schema/api/documents.ts'
import { type Group, GROUP_OF, GROUPS } from '#schema/entity.ts'

const route = getRouteApi('/plans/$id')

/** Legend and filter in one: each group of names in its colour with its count; a click takes its colour out or back in. */
export function GroupFilter({ plan, hidden }: { plan: DocumentText; hidden: readonly Group[] }) {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const counts = useMemo(() => countGroups(plan), [plan])
  return (
    <div className="group-filter" role="group" aria-label={t('plan.groups')}>
      {GROUPS.filter((group) => counts.has(group)).map((group) => {
        const off = hidden.includes(group)
        const count = counts.get(group) ?? 0
        return (
          <Link
            key={group}
            to="/plans/$id"
            params={{ id }}
            search={(search) => ({
              ...search,
              hide: off ? hidden.filter((one) => one !== group) : [...hidden, group],
            })}
            replace
            resetScroll={false}
            role="switch"
            aria-checked={!off}
            aria-label={t('plan.groupCount', { group: t(`group.${group}`), count })}
            className={off ? 'group-switch group-off' : `group-switch name-${group}`}
          >
            <span className="group-swatch" aria-hidden="true" />
            {t(`group.${group}`)}
            <span className="group-number">{count}</span>
          </Link>
        )
      })}
    </div>
  )
}

function countGroups({ mentions }: DocumentText): Map<Group, number> {
  const counts = new Map<Group, number>()
  for (const { type, nested } of mentions) {
    if (!nested) counts.set(GROUP_OF[type], (counts.get(GROUP_OF[type]) ?? 0) + 1)
  }
  return counts
}
