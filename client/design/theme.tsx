import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recall, remember } from '#client/shell/memory.ts'
import { languageOf } from '#client/words/i18n.ts'
import { antdThemeOf, paint, type ThemeName } from './tokens.ts'

interface Theme {
  name: ThemeName
  switchTheme: () => void
}

const ThemeContext = createContext<Theme>({ name: 'light', switchTheme: () => undefined })

/** The theme on the screen and its switch. */
export function useTheme(): Theme {
  return use(ThemeContext)
}

/** The theme chosen last; at first what the system prefers. */
export function firstTheme(): ThemeName {
  const kept = recall('theme')
  if (kept === 'light' || kept === 'dark') return kept
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** One theme and one language for all that antd and the project draw. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [name, setName] = useState<ThemeName>(firstTheme)
  const { i18n } = useTranslation()
  useEffect(() => paint(name), [name])
  const theme = useMemo<Theme>(() => {
    const switchTheme = () => {
      const next = name === 'dark' ? 'light' : 'dark'
      remember('theme', next)
      setName(next)
    }
    return { name, switchTheme }
  }, [name])
  const antdTheme = useMemo(() => antdThemeOf(name), [name])
  return (
    <ThemeContext value={theme}>
      <ConfigProvider
        theme={antdTheme}
        locale={languageOf(i18n.language) === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
      >
        <App component={false}>{children}</App>
      </ConfigProvider>
    </ThemeContext>
  )
}
