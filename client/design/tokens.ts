import type { ThemeConfig } from 'antd'
import { theme as antdTheme } from 'antd'
import { GROUP_LOOKS } from './groups.ts'

export type ThemeName = 'light' | 'dark'

/*
 * Colour means a group of things, so the chrome has none: ink on paper, one hairline, and the cinnabar of a seal for the
 * mark of the house and for warnings. Each text colour keeps 4.5:1 on `paper` and on `wash`.
 */
interface Palette {
  paper: string
  /** A quiet ground: hovered rows, side notes, the board's empty fields. */
  wash: string
  /** What floats: suggestions, cards, sheets. */
  raised: string
  ink: string
  /** Beside the main text: counts, captions. */
  quiet: string
  hairline: string
  /** Borders of what can be operated; 3:1 on paper. */
  outline: string
  seal: string
  /** Ground and text of a searched name. */
  mark: string
  markInk: string
}

export const PALETTES: Record<ThemeName, Palette> = {
  light: {
    paper: '#ffffff',
    wash: '#f6f6f4',
    raised: '#ffffff',
    ink: '#1c2127',
    quiet: '#59626d',
    hairline: '#e4e5e3',
    outline: '#8b939c',
    seal: '#a63a24',
    mark: '#ffe9a8',
    markInk: '#1c2127',
  },
  dark: {
    paper: '#14171b',
    wash: '#1c2025',
    raised: '#20252b',
    ink: '#e8eaed',
    quiet: '#a3acb6',
    hairline: '#2c3238',
    outline: '#6c757f',
    seal: '#f0917d',
    mark: '#5d4a10',
    markInk: '#fff6dc',
  },
}

export const FONT =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', system-ui, sans-serif"

/** Puts the palette and the colours of the groups on the page as CSS variables (`--ink`, `--group-Place`, …). */
export function paint(name: ThemeName): void {
  const { dataset, style } = document.documentElement
  dataset['theme'] = name
  style.colorScheme = name
  style.setProperty('--font', FONT)
  for (const [role, colour] of Object.entries(PALETTES[name])) {
    const variable = role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    style.setProperty(`--${variable}`, String(colour))
  }
  for (const [group, look] of Object.entries(GROUP_LOOKS)) style.setProperty(`--group-${group}`, look[name])
}

/** The theme of antd's components in the same colours. */
export function antdThemeOf(name: ThemeName): ThemeConfig {
  const palette = PALETTES[name]
  return {
    algorithm: name === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      fontFamily: FONT,
      fontSize: 14,
      fontSizeSM: 12,
      lineHeight: 22 / 14,
      borderRadius: 6,
      wireframe: false,
      colorPrimary: palette.ink,
      colorInfo: palette.ink,
      colorLink: palette.ink,
      colorError: palette.seal,
      colorText: palette.ink,
      colorTextSecondary: palette.quiet,
      colorTextTertiary: palette.quiet,
      colorTextDescription: palette.quiet,
      colorTextPlaceholder: palette.quiet,
      colorTextLightSolid: palette.paper,
      colorBgBase: palette.paper,
      colorBgContainer: palette.paper,
      colorBgElevated: palette.raised,
      colorBgLayout: palette.paper,
      colorBgSpotlight: palette.ink,
      colorBorder: palette.outline,
      colorBorderSecondary: palette.hairline,
      colorSplit: palette.hairline,
      controlItemBgActive: palette.wash,
      controlItemBgHover: palette.wash,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Segmented: { trackBg: palette.wash, itemSelectedBg: palette.raised, itemColor: palette.quiet },
      Table: { headerBg: 'transparent', headerColor: palette.quiet, headerSplitColor: 'transparent' },
    },
  }
}
