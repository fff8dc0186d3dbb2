import 'react'

declare module 'react' {
  // CSS variables in `style`.
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
