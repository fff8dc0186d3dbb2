import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ErrorPanel, LoadingPanel } from '#client/design/state-panel.tsx'
import { useTitle } from '#client/design/use-title.ts'
import { rememberSeen } from '#client/home/seen.ts'
import { askEntity } from '#client/questions.ts'
import type { EntityPage as EntityAnswer } from '#schema/api/entities.ts'
import { EntityHead } from './entity-head.tsx'
import './entity.css'
import { LifeLine } from './life-line.tsx'
import { Neighbours } from './neighbours.tsx'
import { MentioningPlans, WithinNames, Years } from './numbers.tsx'
import { Statements } from './statements.tsx'

const route = getRouteApi('/entities/$id')

/** One thing: its names, where it is, how often plans name it, what they say of it, what it stands together with. */
export default function EntityPage() {
  const { id } = route.useParams()
  const page = useQuery(askEntity(id))
  return (
    <div className="page">
      {page.isPending && <LoadingPanel rows={10} />}
      {page.isError && <ErrorPanel whole error={page.error} retry={() => void page.refetch()} />}
      {page.data && <Entity key={id} answer={page.data} />}
    </div>
  )
}

function Entity({ answer }: { answer: EntityAnswer }) {
  const { entity } = answer
  useTitle(entity.name)
  useEffect(() => {
    rememberSeen({ kind: 'entity', id: entity.id, name: entity.name, type: entity.type })
  }, [entity])
  return (
    <article>
      <EntityHead answer={answer} />
      <div className="entity-body">
        <div className="entity-main">
          <LifeLine id={entity.id} />
          <Statements entity={entity} />
        </div>
        <div className="entity-side">
          <Years answer={answer} />
          <MentioningPlans answer={answer} />
          <Neighbours entity={entity} />
          <WithinNames answer={answer} />
        </div>
      </div>
    </article>
  )
}
