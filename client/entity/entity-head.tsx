import { DeploymentUnitOutlined, SearchOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { MergeButton } from '#client/corrections/merge-button.tsx'
import { TypeChip } from '#client/design/type-chip.tsx'
import { useWhyLinked } from '#client/design/why-linked.ts'
import type { EntityPage } from '#schema/api/entities.ts'

/** Name, kind, place in the tree, how it is written, and the ways on. */
export function EntityHead({ answer }: { answer: EntityPage }) {
  const { t } = useTranslation()
  const { entity, tree } = answer
  return (
    <header className="entity-head">
      {tree.length > 0 && (
        <nav aria-label={t('entity.tree')} className="small quiet entity-tree">
          {tree.map(({ id, name }) => (
            <Link key={id} to="/entities/$id" params={{ id }} className="link">
              {name}
            </Link>
          ))}
        </nav>
      )}
      <h1 className="entity-name">
        {entity.name} <TypeChip type={entity.type} />
      </h1>
      <p>
        {t('entity.numbers', {
          plans: t('count.plans', { count: entity.documents }),
          mentions: t('count.mentions', { count: entity.mentions }),
        })}
        {entity.code !== undefined && <span className="quiet"> · {t('entity.code', { code: entity.code })}</span>}
      </p>
      <AlsoWritten answer={answer} />
      <p className="entity-ways">
        <Link to="/" search={{ q: entity.name, entity: entity.id }} className="link">
          <SearchOutlined aria-hidden="true" /> {t('entity.search')}
        </Link>
        <Link to="/network" search={{ focus: entity.id }} className="link">
          <DeploymentUnitOutlined aria-hidden="true" /> {t('entity.network')}
        </Link>
        <MergeButton thing={entity} />
      </p>
    </header>
  )
}

/** Each other spelling with why it is taken for this, and how often it stands. */
function AlsoWritten({ answer }: { answer: EntityPage }) {
  const { t } = useTranslation()
  const whyLinked = useWhyLinked()
  const others = answer.surfaces.filter(({ surface }) => surface !== answer.entity.name)
  if (answer.surfaces.length === 0) return null
  if (others.length === 0) return <p className="quiet">{t('entity.notWritten')}</p>
  return (
    <p className="entity-surfaces">
      <span className="quiet">{t('entity.also')}</span>
      {others.map(({ surface, link, count }) => (
        <span key={`${surface} ${link}`}>{t('entity.alsoCount', { surface, why: whyLinked(link), count })}</span>
      ))}
    </p>
  )
}
