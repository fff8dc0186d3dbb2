import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import { useTitle } from '#client/design/use-title.ts'
import { type Board, layBoard, spanOf } from '#client/library/board.ts'
import { CoverageBoard } from '#client/library/coverage-board.tsx'
import { askDocuments } from '#client/questions.ts'
import { SearchBox } from '#client/shell/search-box.tsx'
import './home.css'
import { QuestionList } from './question-list.tsx'
import { SeenList } from './seen-list.tsx'

const BOARD_ROWS = 12

/** The search home: one large box; under it what is here, questions to click and what was looked at last. */
export function Home() {
  const { t } = useTranslation(['main', 'accuracy'])
  const { t: tt } = useTranslation('lookup')
  useTitle(t('home.documentTitle'))
  const documents = useQuery(askDocuments({ limit: 1 }))
  const board = documents.data && layBoard(documents.data.coverage)
  return (
    <div className="page home">
      <section className="home-head">
        <h1>{t('home.title')}</h1>
        <SearchBox large />
        <p className="small quiet home-how">
          {tt('how')}{' '}
          <Link to="/list" className="link">
            {tt('list.link')}
          </Link>{' '}
          <Link to="/accuracy" className="link">
            {t('accuracy:link')}
          </Link>
        </p>
        <p className="quiet home-here">{board && board.documents > 0 ? <Here board={board} /> : '\u00a0'}</p>
      </section>
      {documents.isPending && <LoadingPanel />}
      {documents.isError && <ErrorPanel error={documents.error} retry={() => void documents.refetch()} />}
      {board?.documents === 0 && <StatePanel title={t('home.empty')}>{t('home.emptyHow')}</StatePanel>}
      {board && board.documents > 0 && (
        <div className="home-rooms">
          <div className="home-column">
            <QuestionList />
            <SeenList />
          </div>
          <section>
            <h2>{t('home.coverage')}</h2>
            <p className="small quiet home-caption">{t('home.coverageHow')}</p>
            <CoverageBoard board={board} limit={BOARD_ROWS} />
          </section>
        </div>
      )}
    </div>
  )
}

function Here({ board }: { board: Board }) {
  const { t } = useTranslation()
  const parts = [
    t('count.plans', { count: board.documents }),
    t('count.regions', { count: board.rows.length }),
    spanOf(board.years),
  ]
  return `${t('home.here')} ${parts.filter((part) => part !== '').join(' · ')}`
}
