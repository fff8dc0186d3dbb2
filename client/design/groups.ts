import type { Group } from '#schema/entity.ts'

/** One colour and one shape per group, used everywhere: chips, highlights, nodes, legend, charts. */
interface GroupLook {
  light: string
  dark: string
  /** A node shape of cytoscape. */
  shape: 'ellipse' | 'round-rectangle' | 'hexagon' | 'diamond' | 'round-triangle' | 'round-tag' | 'rectangle'
}

export const GROUP_LOOKS: Record<Group | 'Document', GroupLook> = {
  Place: { light: '#115e59', dark: '#5eead4', shape: 'ellipse' },
  Organization: { light: '#1d4ed8', dark: '#93c5fd', shape: 'round-rectangle' },
  Park: { light: '#7c3aed', dark: '#c4b5fd', shape: 'hexagon' },
  Infrastructure: { light: '#92400e', dark: '#fcd34d', shape: 'diamond' },
  Project: { light: '#be123c', dark: '#fda4af', shape: 'round-triangle' },
  Topic: { light: '#3f6212', dark: '#bef264', shape: 'round-tag' },
  Person: { light: '#475569', dark: '#cbd5e1', shape: 'ellipse' },
  Document: { light: '#111827', dark: '#f3f4f6', shape: 'rectangle' },
}
