import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The client: built to client/dist; `npx vite` serves it with `/api` from a running `npm start`. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // What changes with the project's own code is apart from what changes with a new version of a library.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /client[\\/]no-eval|node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next|zod)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '^/api/': 'http://127.0.0.1:7080' } },
})
