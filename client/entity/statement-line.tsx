import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RejectStatement } from '#client/corrections/reject-statement.tsx'
import { CiteButton } from '#client/cite/cite-button.tsx'
import { HighlightedText } from '#client/design/highlighted-text.tsx'
import { StatusMark } from '#client/design/status-mark.tsx'
import type { EntityBrief } from '#schema/api/common.ts'
import type { StatementView } from '#schema/api/entities.ts'
import { GROUP_OF } from '#schema/entity.ts'
import { rangesOfNames } from './name-ranges.ts'

/** One statement with the sentence that it rests on, or the register that it comes from. */
export function StatementLine({ statement, about }: { statement: StatementView; about: string }) {
  const { t } = useTranslation()
  const { head, tail, type, status, aspect, due, year, document, passage, source, confidence, rule } = statement
  const other = head.id === about ? tail : head
  return (
    <li className="statement">
      <p className="statement-claim">
        <Party entity={head} about={about} />
        <span className="quiet">{t(`relation.${type}`)}</span>
        <Party entity={tail} about={about} />
        {status && <StatusMark status={status} aspect={aspect} />}
        {due !== undefined && <span className="small quiet">{t('plan.due', { due })}</span>}
        {document && passage && (
          <span className="statement-acts">
            <RejectStatement documentId={document.id} quote={passage.text} head={head} type={type} tail={tail} />
            <CiteButton document={document.id} passage={passage.id} />
          </span>
        )}
      </p>
      {document && passage ? (
        <Link
          to="/plans/$id"
          params={{ id: document.id }}
          search={{ at: passage.id, entity: other.id, hide: [] }}
          className="statement-evidence"
        >
          <HighlightedText
            text={passage.text}
            ranges={rangesOfNames(
              passage.text,
              [head, tail].flatMap(({ name, aliases }) => [name, ...aliases]),
            )}
          />
          <span className="small quiet statement-source" title={rule}>
            {[document.title, year, t('entity.confidence', { confidence: confidence.toFixed(2) })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Link>
      ) : (
        <p className="small quiet">{source !== undefined && t('entity.source', { source })}</p>
      )}
    </li>
  )
}

function Party({ entity, about }: { entity: EntityBrief; about: string }) {
  if (entity.id === about) return <strong>{entity.name}</strong>
  return (
    <Link
      to="/entities/$id"
      params={{ id: entity.id }}
      className="link"
      style={{ color: `var(--group-${GROUP_OF[entity.type]})` }}
    >
      {entity.name}
    </Link>
  )
}
