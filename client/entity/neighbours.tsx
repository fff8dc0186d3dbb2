import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LoadingPanel } from '#client/design/state-panel.tsx'
import { TypeIcon } from '#client/design/type-icon.tsx'
import { askNeighbours } from '#client/questions.ts'
import type { EntityPage } from '#schema/api/entities.ts'
import { GROUP_OF } from '#schema/entity.ts'

const SHOWN = 12

/** What stands in one sentence with it, most sentences first, each with a bar of how many. */
export function Neighbours({ entity }: { entity: EntityPage['entity'] }) {
  const { t } = useTranslation()
  const neighbours = useQuery(askNeighbours(entity.id, { kind: 'TOGETHER', limit: SHOWN }))
  const found = neighbours.data?.neighbours ?? []
  const total = neighbours.data?.total ?? 0
  const most = Math.max(1, ...found.map(({ count }) => count))
  if (neighbours.isError) return null
  return (
    <section>
      <h2>{t('entity.neighbours')}</h2>
      <p className="small quiet">
        {t(neighbours.data && total === 0 ? 'entity.noNeighbours' : 'entity.neighboursHow')}
      </p>
      {neighbours.isPending && <LoadingPanel rows={5} />}
      <ul className="together">
        {found.map(({ entity: other, count }) => (
          <li key={other.id}>
            <Link to="/entities/$id" params={{ id: other.id }} className="together-name">
              <span style={{ color: `var(--group-${GROUP_OF[other.type]})` }} title={t(`type.${other.type}`)}>
                <TypeIcon type={other.type} />
              </span>
              <span>{other.name}</span>
              <span className="aside-voice">{t(`type.${other.type}`)}</span>
            </Link>
            <span className="year-bar" aria-hidden="true">
              <span style={{ width: `${(100 * count) / most}%`, background: `var(--group-${GROUP_OF[other.type]})` }} />
            </span>
            <span className="small">{t('count.sentences', { count })}</span>
          </li>
        ))}
      </ul>
      {total > found.length && (
        <p className="small quiet">
          {t('entity.neighboursCut', { shown: found.length, of: total })}{' '}
          <Link to="/network" search={{ focus: entity.id }} className="link">
            {t('entity.neighboursAll')}
          </Link>
        </p>
      )}
    </section>
  )
}
