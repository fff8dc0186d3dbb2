/** What `npm start` runs: the clone is made ready and the server started in one process, since another Node takes a tenth of a second. */
import './prepare.mjs'

const { register } = await import('tsx/esm/api')
register()
await import('../server/main.ts')
