import { Button, Checkbox, Slider } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EDGE_KINDS } from '#schema/api/entities.ts'
import { ENTITY_TYPES, type EntityType, GROUP_OF, GROUPS } from '#schema/entity.ts'
import { lookOf } from '../drawn.ts'
import { countKinds, countTypes, type Remains, toggle, yearsOf } from '../filters.ts'
import type { Known } from '../known.ts'
import type { Change } from '../use-view.ts'
import type { View } from '../view.ts'
import { GroupSwatch, LineSwatch } from './swatch.tsx'

interface Props {
  known: Known
  remains: Remains
  view: View
  change: Change
}

/** The stack of filters, each with what it leaves; the shapes beside the names are the legend of the picture. */
export function Filters({ known, remains, view, change }: Props) {
  const { t } = useTranslation('network')
  const { after } = remains
  const clear = { types: undefined, kinds: undefined, from: undefined, to: undefined, minimum: 0 }
  const filtered = view.types ?? view.kinds ?? view.from ?? view.to ?? (view.minimum || undefined)
  return (
    <>
      <Block title={t('filters.types')} left={t('filters.leftThings', { count: after.types })}>
        <TypeFilter known={known} view={view} change={change} />
      </Block>
      <Block title={t('filters.minimum')} left={t('filters.leftThings', { count: after.minimum })}>
        <MinimumFilter known={known} view={view} change={change} />
      </Block>
      <Block title={t('filters.kinds')} left={t('filters.leftLines', { count: after.kinds })}>
        <KindFilter known={known} view={view} change={change} />
      </Block>
      <YearFilter known={known} view={view} change={change} left={t('filters.leftLines', { count: after.years })} />
      {filtered !== undefined && (
        <Button block onClick={() => change(clear)}>
          {t('filters.clear')}
        </Button>
      )}
    </>
  )
}

function Block({ title, left, children }: { title: string; left: string; children: ReactNode }) {
  return (
    <section className="filter" aria-label={title}>
      <div className="filter-head">
        <h2>{title}</h2>
        <span className="quiet small">{left}</span>
      </div>
      {children}
    </section>
  )
}

type FilterProps = Omit<Props, 'remains'>

function TypeFilter({ known, view, change }: FilterProps) {
  const { t } = useTranslation()
  const counts = countTypes(known.nodes)
  const present = ENTITY_TYPES.filter((type) => counts.has(type))
  const shown = view.types ?? present
  const setGroup = (types: EntityType[], on: boolean) => {
    const next = on ? [...new Set([...shown, ...types])] : shown.filter((type) => !types.includes(type))
    change({ types: present.every((type) => next.includes(type)) ? undefined : next })
  }
  return GROUPS.map((group) => {
    const types = present.filter((type) => GROUP_OF[type] === group)
    const on = types.filter((type) => shown.includes(type))
    const sum = types.reduce((total, type) => total + (counts.get(type) ?? 0), 0)
    if (types.length === 0) return null
    return (
      <div key={group}>
        <Checkbox
          className="filter-row"
          checked={on.length === types.length}
          indeterminate={on.length > 0 && on.length < types.length}
          onChange={(event) => setGroup(types, event.target.checked)}
        >
          <GroupSwatch group={group} />
          <span>{t(`group.${group}`)}</span>
          <span className="filter-count">{sum}</span>
        </Checkbox>
        {types.length > 1 && (
          <div className="filter-types">
            {types.map((type) => (
              <button
                key={type}
                type="button"
                className="filter-type"
                aria-pressed={shown.includes(type)}
                style={{ color: `var(--group-${group})` }}
                onClick={() => change({ types: toggle(present, view.types, type) })}
              >
                {t(`type.${type}`)} {counts.get(type)}
              </button>
            ))}
          </div>
        )}
      </div>
    )
  })
}

function KindFilter({ known, view, change }: FilterProps) {
  const { t } = useTranslation()
  const counts = countKinds(known.edges)
  const present = EDGE_KINDS.filter((kind) => counts.has(kind))
  return present.map((kind) => (
    <Checkbox
      key={kind}
      className="filter-row"
      checked={!view.kinds || view.kinds.includes(kind)}
      onChange={() => change({ kinds: toggle(present, view.kinds, kind) })}
    >
      <LineSwatch look={lookOf(kind)} />
      <span>{t(`relation.${kind}`)}</span>
      <span className="filter-count">{counts.get(kind)}</span>
    </Checkbox>
  ))
}

function MinimumFilter({ known, view, change }: FilterProps) {
  const { t } = useTranslation('network')
  const most = Math.min(20, Math.max(2, ...known.nodes.filter((node) => !node.issuer).map((node) => node.mentions)))
  return (
    <>
      <Slider
        min={1}
        max={most}
        value={Math.max(1, view.minimum)}
        ariaLabelForHandle={t('filters.minimum')}
        onChange={(value) => change({ minimum: value > 1 ? value : 0 }, true)}
      />
      <p className="quiet small">
        {view.minimum > 1 ? t('filters.atLeast', { count: view.minimum }) : t('filters.anyTimes')}
      </p>
    </>
  )
}

function YearFilter({ known, view, change, left }: FilterProps & { left: string }) {
  const { t } = useTranslation('network')
  const years = yearsOf(known.edges)
  if (!years || years[0] === years[1]) return null
  const [first, last] = years
  const set = ([from, to]: number[]) =>
    change({ from: from === first ? undefined : from, to: to === last ? undefined : to }, true)
  const value = [view.from ?? first, view.to ?? last]
  return (
    <Block title={t('filters.years')} left={left}>
      <Slider
        range
        min={first}
        max={last}
        value={value}
        ariaLabelForHandle={[t('filters.from'), t('filters.to')]}
        onChange={set}
      />
      <p className="quiet small">{value[0] === value[1] ? value[0] : `${value[0]}–${value[1]}`}</p>
    </Block>
  )
}
