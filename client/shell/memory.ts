/** What this browser keeps for its person: choices and what was looked at last. Lost silently where storage is refused. */
type Keepsake = 'language' | 'theme' | 'seen' | 'queries' | 'token' | 'signature'

const keyOf = (keepsake: Keepsake) => `plan-graph.${keepsake}`

/** The kept text, or null. */
export function recall(keepsake: Keepsake): string | null {
  try {
    return localStorage.getItem(keyOf(keepsake))
  } catch {
    return null
  }
}

/** Keeps the text for the next visit. */
export function remember(keepsake: Keepsake, text: string): void {
  try {
    localStorage.setItem(keyOf(keepsake), text)
  } catch {
    // Storage can be full or forbidden; the page works without.
  }
}
