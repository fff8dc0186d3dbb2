import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { type Diagnostic, linter } from '@codemirror/lint'
import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Language } from './language.ts'

const paint = StateEffect.define<DecorationSet>()
const painted = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const fresh = transaction.effects.find((effect) => effect.is(paint))
    return fresh ? fresh.value : marks.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Words in the colours of their kind; a late answer to an older text is dropped. */
function colours(language: Language): Extension {
  async function colour(view: EditorView) {
    const text = view.state.doc.toString()
    const tokens = await language.highlight(text)
    if (view.state.doc.toString() !== text) return
    const marks = tokens
      .filter(({ from, to }) => from < to && to <= text.length)
      .map(({ from, to, kind }) => Decoration.mark({ class: `cypher-${kind}` }).range(from, to))
    view.dispatch({ effects: paint.of(Decoration.set(marks, true)) })
  }
  return [
    painted,
    ViewPlugin.define((view) => {
      void colour(view)
      return {
        update(update: ViewUpdate) {
          if (update.docChanged) void colour(update.view)
        },
      }
    }),
  ]
}

/** Everything that the editor knows of Cypher: colours, completion from the live schema, mistakes before running. */
export function cypherExtensions(language: Language, label: string): Extension[] {
  const complete = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const word = context.matchBefore(/[\p{L}\p{N}_]*/u)
    const before = context.state.sliceDoc(Math.max(0, (word?.from ?? context.pos) - 1), word?.from ?? context.pos)
    if (!context.explicit && word?.text === '' && !/[:.$]/.test(before)) return null
    const found = await language.complete(context.state.doc.toString(), context.pos)
    return {
      from: word?.from ?? context.pos,
      options: found.map(({ label: each, insert }) => ({ label: each, apply: insert })),
      validFor: /^[\p{L}\p{N}_]*$/u,
    }
  }
  const mistakes = async (view: EditorView): Promise<Diagnostic[]> => {
    const text = view.state.doc.toString()
    if (text.trim() === '') return []
    const found = await language.lint(text)
    return found.map(({ from, to, message, grave }) => ({
      from: Math.min(from, text.length),
      to: Math.min(Math.max(to, from), text.length),
      message,
      severity: grave ? 'error' : 'warning',
    }))
  }
  return [
    colours(language),
    autocompletion({ override: [complete], icons: false }),
    linter(mistakes, { delay: 400 }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label }),
  ]
}
