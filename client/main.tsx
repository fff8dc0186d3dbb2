import './no-eval.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './design/base.css'
import './design/table.css'
import { firstTheme, ThemeProvider } from './design/theme.tsx'
import { paint } from './design/tokens.ts'
import { queryClient } from './queries.ts'
import { router } from './router.tsx'
import { startWords } from './words/i18n.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

paint(firstTheme())
await startWords()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        <RouterProvider router={router} />
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
)
