// Draws the description of the API into the page. Nothing is asked of anybody but this server: the badge that would send
// the description to a validator elsewhere is off.
globalThis.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#description',
  validatorUrl: null,
  deepLinking: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
})
