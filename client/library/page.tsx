import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import { ExportAnswer } from '#client/export/export-menu.tsx'
import { Pager } from '#client/design/pager.tsx'
import { useTitle } from '#client/design/use-title.ts'
import { askDocuments } from '#client/questions.ts'
import type { DocumentsAnswer } from '#schema/api/documents.ts'
import { layBoard, spanOf } from './board.ts'
import { CoverageBoard } from './coverage-board.tsx'
import { CoverageTable } from './coverage-table.tsx'
import './library.css'
import { PlanTable } from './plan-table.tsx'
import { UploadPanel } from './upload-panel.tsx'

const route = getRouteApi('/plans')
const PAGE = 50

/** The plans that are here: which regions and years they cover, and each with what was read out of it. */
export default function LibraryPage() {
  const { t } = useTranslation()
  useTitle(t('library.title'))
  const { region, year, page = 1 } = route.useSearch()
  const documents = useQuery(askDocuments({ region, year, limit: PAGE, offset: (page - 1) * PAGE }))
  return (
    <div className="page library">
      {documents.isPending && <LoadingPanel rows={8} />}
      {documents.isError && <ErrorPanel whole error={documents.error} retry={() => void documents.refetch()} />}
      {documents.data && <Library answer={documents.data} />}
    </div>
  )
}

function Library({ answer }: { answer: DocumentsAnswer }) {
  const { t } = useTranslation(['main', 'desk', 'export', 'accuracy'])
  const navigate = useNavigate()
  const address = route.useSearch()
  const board = layBoard(answer.coverage)
  if (board.documents === 0)
    return (
      <>
        <StatePanel whole title={t('home.empty')}>
          {t('home.emptyHow')}
        </StatePanel>
        <UploadPanel />
      </>
    )
  const filtered = address.region !== undefined || address.year !== undefined
  return (
    <>
      <header>
        <h1>{t('library.title')}</h1>
        <p className="quiet">
          {t('library.summary', {
            plans: t('count.plans', { count: board.documents }),
            regions: t('count.regions', { count: board.rows.length }),
            years: spanOf(board.years),
          })}
        </p>
        <p className="library-do">
          <a href="#upload-title" className="link">
            {t('desk:upload.title')}
          </a>
          <Link to="/corrections" className="link">
            {t('desk:list.link')}
          </Link>
          <a href="/api/dataset" download title={t('export:datasetHow')} className="link">
            {t('export:dataset')}
          </a>
          <Link to="/accuracy" className="link">
            {t('accuracy:link')}
          </Link>
        </p>
      </header>
      <section aria-label={t('home.coverage')}>
        <CoverageBoard board={board} />
      </section>
      <CoverageTable />
      <section>
        {filtered && (
          <p className="library-filter">
            {t('library.filtered', {
              region: address.region ?? '',
              year: address.year === undefined ? '' : ` ${address.year}`,
              plans: t('count.plans', { count: answer.total }),
            })}
            <Link to="/plans" className="link">
              {t('library.clear')}
            </Link>
          </p>
        )}
        {answer.documents.length > 0 && (
          <div className="section-head">
            <h2>{t('export:answer.documents')}</h2>
            <ExportAnswer
              answers={[
                { what: 'documents', params: { region: address.region, year: address.year } },
                { what: 'coverage', params: {} },
              ]}
            />
          </div>
        )}
        {answer.documents.length === 0 ? (
          <StatePanel title={t('library.empty')}>{t('library.emptyHow')}</StatePanel>
        ) : (
          <PlanTable documents={answer.documents} />
        )}
        <Pager
          page={address.page ?? 1}
          size={PAGE}
          total={answer.total}
          range={(place) => t('search.pages', place)}
          turn={(page) => void navigate({ to: '/plans', search: { ...address, page } })}
        />
      </section>
      <UploadPanel />
    </>
  )
}
