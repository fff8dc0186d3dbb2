import { useTranslation } from 'react-i18next'
import { languageOf } from '#client/words/i18n.ts'
import type { LibraryQuery } from '#schema/api/cypher.ts'
import type { Ran } from './history.ts'

interface Props {
  queries: LibraryQuery[]
  history: Ran[]
  onFill: (query: string, params: string) => void
}

/** Ready questions by theme, and what was run lately; a click fills the editor and runs nothing. */
export function LibraryPanel({ queries, history, onFill }: Props) {
  const { t, i18n } = useTranslation('cypher')
  const language = languageOf(i18n.language)
  const themes = new Map(queries.map(({ theme, themeEn = theme }) => [theme, language === 'en' ? themeEn : theme]))
  return (
    <>
      <h2>{t('library')}</h2>
      <p className="quiet small">{t('libraryHint')}</p>
      {[...themes].map(([theme, name]) => (
        <section key={theme} className="library-theme" aria-label={name}>
          <h3 className="quiet">{name}</h3>
          <ul>
            {queries
              .filter((each) => each.theme === theme)
              .map(({ name, title, query, params }) => (
                <li key={name}>
                  <button
                    type="button"
                    className="library-row"
                    onClick={() => onFill(query, JSON.stringify(params, null, 2))}
                  >
                    {title[language]}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <h2 className="library-history">{t('history')}</h2>
      {history.length === 0 && <p className="quiet small">{t('noHistory')}</p>}
      <ol>
        {history.map(({ query, params }) => (
          <li key={query + params}>
            <button type="button" className="library-row library-ran" onClick={() => onFill(query, params)}>
              {query}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
