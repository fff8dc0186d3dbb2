import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { PlanText } from './plan-text.tsx'
import type { DocumentText } from '#schema/api/documents.ts'
import { CardLayer } from './card-layer.tsx'
import { GroupFilter } from './group-filter.tsx'
import { headingsOf } from './headings-of.ts'
import { Headings } from './headings.tsx'
import type { Block } from './lay-out.ts'
import { Notes } from './notes.tsx'
import { notesByPassage } from './notes-by-passage.ts'
import './reader.css'
import { spotsOf, spotsOfText } from './spots.ts'
import { StepBar } from './step-bar.tsx'
import { useSentences } from './use-sentences.ts'
import { useSteps } from './use-steps.ts'

const route = getRouteApi('/plans/$id')

/** The text between its headings and its notes, with the bar that steps from place to place. */
export function Reader({ plan }: { plan: DocumentText }) {
  const { t } = useTranslation('export')
  const { at, entity, find, hide } = route.useSearch()
  const found = useMemo(() => (find === undefined ? [] : spotsOfText(plan, find)), [plan, find])
  const spots = useMemo(() => (entity === undefined ? found : spotsOf(plan, entity)), [plan, entity, found])
  const headings = useMemo(() => headingsOf(plan), [plan])
  const steps = useSteps(spots, at)
  const choose = useSentences(plan, at)
  const notes = useMemo(() => notesByPassage(plan), [plan])
  const beside = useCallback(
    (block: Block) => <Notes block={block} notes={notes} issuer={plan.document.issuerId} />,
    [notes, plan],
  )

  // The address says where to begin; later steps bring themselves into sight.
  useEffect(() => {
    if (at !== undefined) document.getElementById(at)?.scrollIntoView({ block: 'center' })
  }, [at])

  return (
    <div className={headings.length > 0 ? 'reader' : 'reader reader-flat'}>
      {headings.length > 0 && <Headings headings={headings} />}
      <div className="reader-middle">
        <GroupFilter plan={plan} hidden={hide} />
        <p className="small quiet">
          <Trans t={t} i18nKey="citeAny" components={{ kbd: <kbd /> }} />
        </p>
        <div onClick={choose}>
          <CardLayer plan={plan}>
            <PlanText
              plan={plan}
              hidden={hide}
              entity={entity}
              found={found}
              spot={steps.spot?.start}
              at={at}
              beside={beside}
            />
          </CardLayer>
        </div>
        {(entity ?? find) !== undefined && <StepBar plan={plan} entity={entity} find={find} steps={steps} />}
      </div>
    </div>
  )
}
