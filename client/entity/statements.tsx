import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import { ExportAnswer } from '#client/export/export-menu.tsx'
import { Pager } from '#client/design/pager.tsx'
import { askNeighbours, askStatements } from '#client/questions.ts'
import type { EntityPage } from '#schema/api/entities.ts'
import { type Kind, kindsOf, kindWord, readKindWord } from './kinds.ts'
import { StatementLine } from './statement-line.tsx'

const route = getRouteApi('/entities/$id')
const PAGE = 20

/** What plans say of it: the kinds with how many things each names, then the statements with their sentences. */
export function Statements({ entity }: { entity: EntityPage['entity'] }) {
  const { t } = useTranslation(['main', 'accuracy'])
  const navigate = useNavigate()
  const { kind: word, page = 1 } = route.useSearch()
  const chosen = readKindWord(word)
  const counts = useQuery(askNeighbours(entity.id))
  const statements = useQuery(askStatements(entity.id, { ...chosen, limit: PAGE, offset: (page - 1) * PAGE }))
  const kinds = kindsOf(counts.data?.counts ?? [])
  return (
    <section aria-label={t('entity.statements')} className="statements">
      <div className="section-head">
        <h2>{t('entity.statements')}</h2>
        {statements.data !== undefined && statements.data.total > 0 && (
          <ExportAnswer
            answers={[
              { what: 'statements', params: { id: entity.id, ...chosen } },
              { what: 'timeline', params: { id: entity.id } },
            ]}
          />
        )}
      </div>
      {kinds.length > 0 && <KindChoice id={entity.id} kinds={kinds} chosen={word} />}
      {statements.isPending && <LoadingPanel rows={8} />}
      {statements.isError && <ErrorPanel error={statements.error} retry={() => void statements.refetch()} />}
      {statements.data?.total === 0 && (
        <StatePanel title={t('entity.noStatements')}>{t('entity.noStatementsHow')}</StatePanel>
      )}
      <ol aria-busy={statements.isPlaceholderData}>
        {statements.data?.statements.map((statement) => (
          <StatementLine key={statement.id} statement={statement} about={entity.id} />
        ))}
      </ol>
      {statements.data !== undefined && statements.data.total > 0 && (
        <p className="small">
          <Link to="/accuracy" hash="statements" className="link">
            {t('accuracy:link')}
          </Link>
        </p>
      )}
      <Pager
        page={page}
        size={PAGE}
        total={statements.data?.total ?? 0}
        range={(place) => t('entity.range', place)}
        turn={(next) =>
          void navigate({
            to: '/entities/$id',
            params: { id: entity.id },
            search: { kind: word, page: next },
            resetScroll: false,
          })
        }
      />
    </section>
  )
}

function KindChoice({ id, kinds, chosen }: { id: string; kinds: Kind[]; chosen: string | undefined }) {
  const { t } = useTranslation()
  const known = kinds.some((kind) => kindWord(kind) === chosen)
  return (
    <nav className="kinds" aria-label={t('entity.statements')}>
      <KindLink id={id} word={undefined} here={!known}>
        {t('entity.all')}
      </KindLink>
      {kinds.map((kind) => (
        <KindLink key={kindWord(kind)} id={id} word={kindWord(kind)} here={kindWord(kind) === chosen}>
          {t('entity.things', {
            kind: t(kind.direction === 'out' ? `relation.${kind.type}` : `relationIn.${kind.type}`),
            count: t('count.things', { count: kind.things }),
          })}
        </KindLink>
      ))}
    </nav>
  )
}

function KindLink(props: { id: string; word: string | undefined; here: boolean; children: string }) {
  const { id, word, here, children } = props
  return (
    <Link
      to="/entities/$id"
      params={{ id }}
      search={{ kind: word }}
      resetScroll={false}
      replace
      className={here ? 'kind kind-here' : 'kind'}
      aria-current={here ? 'true' : undefined}
    >
      {children}
    </Link>
  )
}
