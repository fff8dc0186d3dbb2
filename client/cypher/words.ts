/** Words of the Cypher page. */
export const cypherWords = { zh: {}, en: {} }
