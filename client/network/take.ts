import type { SavedFile } from '#client/api.ts'
import { GROUP_LOOKS } from '#client/design/groups.ts'
import type { Form } from '#client/export/export-menu.tsx'
import { describePng } from '#client/export/png.ts'
import { askProvenance, takeShown } from '#client/export/save.ts'
import type { ExportRequest } from '#schema/export.ts'
import type { Picture } from './drawing/picture.ts'
import type { Remains } from './filters.ts'

export const FORMS = ['png', 'svg', 'gexf', 'graphml', 'csv', 'json'] as const

type Shown = Pick<Remains, 'nodes' | 'edges'>

/** What the filters leave as a file: places and colours as on the screen, where there is a picture. */
export async function takeNetwork(form: Form, shown: Shown, picture: Picture | undefined): Promise<SavedFile> {
  if (form === 'png' || form === 'svg') return takePicture(form, picture)
  return takeShown({ format: form, name: 'network', about: window.location.href, graph: graphOf(shown, picture) })
}

async function takePicture(form: 'png' | 'svg', picture: Picture | undefined): Promise<SavedFile> {
  if (picture === undefined) throw new Error('there is no picture')
  const { words, name } = await askProvenance()
  const about = `${window.location.href} · ${words}`
  const blob =
    form === 'png'
      ? await describePng(await picture.png(), about)
      : new Blob([picture.svg(about)], { type: 'image/svg+xml' })
  return { blob, name: `plan-graph-network-${name}.${form}` }
}

/** The network as files hold it. */
export function graphOf({ nodes, edges }: Shown, picture: Pick<Picture, 'places'> | undefined): ExportRequest['graph'] {
  const places = picture?.places()
  return {
    nodes: nodes.map(({ id, name, type, group, documents, mentions, issuer }) => ({
      id,
      label: name,
      colour: GROUP_LOOKS[group].light,
      ...places?.get(id),
      attributes: { type, group, documents, mentions, issuer },
    })),
    edges: edges.map(({ id, from, to, kind, count, years, statuses }) => ({
      id,
      from,
      to,
      label: kind,
      weight: Math.max(1, count),
      attributes: { count, years: years.join(' '), statuses: statuses.join(' ') },
    })),
  }
}
