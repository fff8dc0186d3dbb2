import {
  AimOutlined,
  BulbFilled,
  CodeOutlined,
  DeploymentUnitOutlined,
  FileTextOutlined,
  MoonOutlined,
  SearchOutlined,
  SwapOutlined,
} from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useTheme } from '#client/design/theme.tsx'
import { languageOf, speak } from '#client/words/i18n.ts'
import { SearchBox } from './search-box.tsx'

const ROOMS = [
  { to: '/', word: 'search', Icon: SearchOutlined },
  { to: '/network', word: 'network', Icon: DeploymentUnitOutlined },
  { to: '/compare', word: 'compare', Icon: SwapOutlined },
  { to: '/targets', word: 'targets', Icon: AimOutlined },
  { to: '/plans', word: 'plans', Icon: FileTextOutlined },
  { to: '/cypher', word: 'cypher', Icon: CodeOutlined },
] as const

/** Name, rooms, the search box (the home has its own, larger one) and the switches. */
export function Header() {
  const { t, i18n } = useTranslation()
  const theme = useTheme()
  const home = useLocation({ select: ({ pathname, search }) => pathname === '/' && !('q' in search && search.q) })
  return (
    <header className={home ? 'header header-home' : 'header'}>
      <Link to="/" className="header-name">
        <img src="/favicon.svg" alt="" width="24" height="24" />
        {t('name')}
      </Link>
      <nav aria-label={t('nav.label')} className="header-rooms">
        {ROOMS.map(({ to, word, Icon }) => (
          <Link key={to} to={to} className="header-room" activeOptions={{ exact: to === '/', includeSearch: false }}>
            <Icon aria-hidden="true" />
            <span>{t(`nav.${word}`)}</span>
          </Link>
        ))}
      </nav>
      <div className="header-search">{!home && <SearchBox />}</div>
      <div className="header-switches">
        <Button
          type="text"
          aria-label={t('switch.languageLabel')}
          onClick={() => speak(languageOf(i18n.language) === 'en' ? 'zh' : 'en')}
        >
          {t('switch.language')}
        </Button>
        <Button
          type="text"
          aria-label={t('switch.themeLabel')}
          title={t(theme.name === 'dark' ? 'switch.toLight' : 'switch.toDark')}
          icon={theme.name === 'dark' ? <BulbFilled /> : <MoonOutlined />}
          onClick={theme.switchTheme}
        />
      </div>
    </header>
  )
}
