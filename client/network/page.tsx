import { FilterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Grid } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import type { Picture } from './drawing/picture.ts'
import { lineOf, thingOf } from './drawn.ts'
import { sift } from './filters.ts'
import type { Known } from './known.ts'
import { NetworkCanvas } from './network-canvas.tsx'
import './page.css'
import { Caption, Footer } from './panels/caption.tsx'
import { ChosenLine } from './panels/chosen-line.tsx'
import { ChosenThing } from './panels/chosen-thing.tsx'
import { Filters } from './panels/filters.tsx'
import { FindThing } from './panels/find.tsx'
import { NetworkList } from './panels/network-list.tsx'
import { StartPanel } from './panels/start.tsx'
import { Toolbar } from './panels/toolbar.tsx'
import { useKnown } from './use-known.ts'
import { type Change, useView } from './use-view.ts'
import type { View } from './view.ts'

/** The network of the plans: filters at the left, the picture, and at the right what is chosen. */
export default function NetworkPage() {
  const { t } = useTranslation('network')
  const [view, change] = useView()
  const known = useKnown(view)
  if (known.isPending) return <Frame>{<LoadingPanel rows={8} />}</Frame>
  if (known.isError) {
    return (
      <Frame>
        <ErrorPanel error={known.error} retry={() => void known.refetch()} />
        {view.steps.length > 0 ? (
          <Button onClick={() => change({ steps: view.steps.slice(0, -1) })}>{t('failed.undo')}</Button>
        ) : (
          view.focus !== undefined && (
            <Button onClick={() => change({ focus: undefined })}>{t('empty.overview')}</Button>
          )
        )}
      </Frame>
    )
  }
  if (known.data.nodes.length === 0) {
    const action = (
      <Link to="/plans" className="link">
        {t('empty.plans')}
      </Link>
    )
    return (
      <Frame>
        <StatePanel title={t('empty.title')} action={action}>
          {t('empty.why')}
        </StatePanel>
      </Frame>
    )
  }
  return <Network known={known.data} busy={known.isFetching} view={view} change={change} />
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('network')
  return (
    <div className="page">
      <h1 className="aside-voice">{t('title')}</h1>
      {children}
    </div>
  )
}

interface NetworkProps {
  known: Known
  busy: boolean
  view: View
  change: Change
}

function Network({ known, busy, view, change }: NetworkProps) {
  const { t } = useTranslation('network')
  const { t: words } = useTranslation()
  const wide = Grid.useBreakpoint().lg ?? true
  const [picture, setPicture] = useState<Picture>()
  const [filtersOpen, setFiltersOpen] = useState(false)
  const { types, kinds, from, to, minimum } = view
  const remains = useMemo(
    () => sift(known, { types, kinds, from, to, minimum }),
    [known, types, kinds, from, to, minimum],
  )
  const things = useMemo(() => known.nodes.map((node) => thingOf(node, known.cameBy[node.id])), [known])
  const lines = useMemo(() => known.edges.map((edge) => lineOf(edge, words(`relation.${edge.kind}`))), [known, words])
  const shown = useMemo(() => new Set([...remains.nodes, ...remains.edges].map(({ id }) => id)), [remains])

  const choose = (id: string | undefined, quietly = false) => change({ selected: id }, quietly)
  const find = (id: string, present: boolean) => {
    if (present) picture?.centre(id)
    const step = { do: 'expand', id, direction: 'both', offset: 0 } as const
    change({ selected: id, ...(present ? {} : { steps: [...view.steps, step] }) })
    setFiltersOpen(false)
  }
  const chosen = <Chosen known={known} view={view} change={change} />
  const controls = (
    <>
      <FindThing nodes={known.nodes} label={t('find.label')} placeholder={t('find.placeholder')} onFind={find} />
      <Filters known={known} remains={remains} view={view} change={change} />
    </>
  )
  return (
    <div className="network page-full" aria-busy={busy}>
      <h1 className="aside-voice">{t('title')}</h1>
      {wide && (
        <aside className="network-side" aria-label={t('filters.label')}>
          {controls}
        </aside>
      )}
      <section className="network-middle" aria-label={t('picture')}>
        <div className="network-top">
          <Caption known={known} view={view} />
          <div className="network-buttons">
            {!wide && (
              <Button icon={<FilterOutlined />} onClick={() => setFiltersOpen(true)}>
                {t('tools.filters')}
              </Button>
            )}
            <Toolbar picture={picture} remains={remains} view={view} change={change} />
          </div>
        </div>
        {remains.nodes.length === 0 ? (
          <div className="network-none">
            <StatePanel title={t('empty.filteredTitle')}>
              {t('empty.filtered', { count: known.nodes.length })}
            </StatePanel>
          </div>
        ) : view.show === 'list' ? (
          <NetworkList nodes={remains.nodes} edges={remains.edges} chosen={view.selected} onChoose={choose} />
        ) : (
          <NetworkCanvas
            things={things}
            lines={lines}
            shown={shown}
            chosen={view.selected}
            onChoose={choose}
            onPicture={setPicture}
          />
        )}
        <Footer known={known} remains={remains} view={view} change={change} />
      </section>
      {wide ? (
        <aside className="network-side network-chosen">
          {view.selected === undefined ? (
            <StartPanel nodes={remains.nodes} onChoose={(id) => find(id, true)} />
          ) : (
            chosen
          )}
        </aside>
      ) : (
        <>
          <Drawer
            placement="bottom"
            size="70%"
            title={t('filters.label')}
            open={filtersOpen}
            onClose={() => setFiltersOpen(false)}
          >
            {controls}
          </Drawer>
          <Drawer
            placement="bottom"
            size="55%"
            mask={false}
            closable={false}
            aria-label={t('thing.label')}
            open={view.selected !== undefined}
            onClose={() => choose(undefined)}
          >
            {chosen}
          </Drawer>
        </>
      )}
    </div>
  )
}

/** What is chosen: a thing or a line; a word for what is no longer there. */
function Chosen({ known, view, change }: { known: Known; view: View; change: Change }) {
  const { t } = useTranslation('network')
  const node = known.nodes.find(({ id }) => id === view.selected)
  if (node) return <ChosenThing key={node.id} node={node} known={known} view={view} change={change} />
  const edge = known.edges.find(({ id }) => id === view.selected)
  const from = known.nodes.find(({ id }) => id === edge?.from)
  const to = known.nodes.find(({ id }) => id === edge?.to)
  if (edge && from && to) return <ChosenLine key={edge.id} edge={edge} ends={[from, to]} change={change} />
  return (
    <StatePanel
      title={t('empty.lost')}
      action={<Button onClick={() => change({ selected: undefined })}>{t('thing.close')}</Button>}
    >
      {t('line.gone')}
    </StatePanel>
  )
}
