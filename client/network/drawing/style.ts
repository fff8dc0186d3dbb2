import type { StylesheetJson } from 'cytoscape'
import type { Group } from '#schema/entity.ts'
import { GROUP_LOOKS } from '#client/design/groups.ts'
import { FONT, PALETTES, type ThemeName } from '#client/design/tokens.ts'
import { NAME_PIXELS } from './names.ts'

export type Theme = ThemeName

/** Colours of lines and of what is chosen: quieter than any group's, and 3:1 on the paper for what a plan says. */
const LINE_COLOURS = {
  light: { said: '#6b7785', faint: '#d3d8de', together: '#9aa5b1', chosen: '#d97706' },
  dark: { said: '#8b98a8', faint: '#3a434e', together: '#66727f', chosen: '#fbbf24' },
}

/** The fonts of the page; cytoscape knows double quotes only. */
const FONTS = FONT.replaceAll("'", '"')

/** Background of the picture, for the file that is taken away. */
export const paperOf = (theme: Theme): string => PALETTES[theme].paper

/** Radius of a shape in pixels: area by mentions, from 7 for one mention to 26 for sixty and more; hubs never under 17. */
export function radiusOf(weight: number, hub: boolean): number {
  const radius = Math.min(26, 4.5 + 2.8 * Math.sqrt(weight))
  return hub ? Math.max(17, radius) : radius
}

/** Width of a line in pixels: 1 for one statement, growing slowly. */
const widthOf = (weight: number) => Math.min(4, 1 + Math.log2(Math.max(1, weight)) * 0.6)

const groupRule = (group: Group | 'Document', theme: Theme): StylesheetJson[number] => ({
  selector: `node.${group}`,
  style: {
    shape: GROUP_LOOKS[group].shape,
    'background-color': GROUP_LOOKS[group][theme],
    'border-color': GROUP_LOOKS[group][theme],
  },
})

/** The looks of the picture as named rules: one for things, one per group, one per kind of line, then what is happening. */
export function styleRules(theme: Theme): StylesheetJson {
  const { paper, ink } = PALETTES[theme]
  const { said, faint, together, chosen } = LINE_COLOURS[theme]
  const groups = Object.keys(GROUP_LOOKS) as (keyof typeof GROUP_LOOKS)[]
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-opacity': 0.22,
        'border-width': 1.5,
        label: '',
        'font-family': FONTS,
        'font-size': NAME_PIXELS,
        'line-height': 1.15,
        color: ink,
        'text-wrap': 'wrap',
        'text-outline-color': paper,
        'text-outline-width': 2,
        'text-outline-opacity': 0.9,
        'text-events': 'yes',
        'overlay-opacity': 0,
      },
    },
    ...groups.map((group) => groupRule(group, theme)),
    { selector: 'node.hub', style: { 'background-opacity': 0.92, 'font-weight': 'bold' } },
    { selector: 'node.shared', style: { 'border-style': 'double', 'border-width': 5 } },
    { selector: 'node.named', style: { label: 'data(label)' } },
    { selector: 'node.below', style: { 'text-valign': 'bottom', 'text-halign': 'center', 'text-margin-y': 3 } },
    { selector: 'node.above', style: { 'text-valign': 'top', 'text-halign': 'center', 'text-margin-y': -3 } },
    { selector: 'node.right', style: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 3 } },
    { selector: 'node.left', style: { 'text-valign': 'center', 'text-halign': 'left', 'text-margin-x': -3 } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 26,
        width: (edge: { data: (name: 'weight') => number }) => widthOf(edge.data('weight')),
        'line-color': said,
        'target-arrow-color': said,
        'font-family': FONTS,
        'font-size': NAME_PIXELS,
        color: ink,
        'text-background-color': paper,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
        'text-rotation': 'autorotate',
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge.said', style: { 'target-arrow-shape': 'triangle', 'arrow-scale': 0.8 } },
    { selector: 'edge.part', style: { width: 1, 'target-arrow-shape': 'vee', 'arrow-scale': 0.7 } },
    { selector: 'edge.mentioned', style: { width: 1, 'line-color': faint } },
    {
      selector: 'edge.together',
      style: { 'line-color': together, 'line-style': 'dashed', 'line-dash-pattern': [4, 4], 'line-opacity': 0.65 },
    },
    { selector: '.faded', style: { opacity: 0.28, 'text-opacity': 0.4 } },
    { selector: 'edge.lit', style: { 'line-opacity': 1, 'z-index': 8 } },
    { selector: 'edge.read', style: { label: 'data(name)', 'z-index': 11 } },
    { selector: 'node.lit', style: { 'z-index': 9 } },
    {
      selector: 'node.chosen',
      style: {
        'border-color': chosen,
        'border-width': 4,
        'border-style': 'solid',
        'z-index': 10,
        'font-weight': 'bold',
      },
    },
    {
      selector: 'edge.chosen',
      style: {
        'line-color': chosen,
        'target-arrow-color': chosen,
        'line-opacity': 1,
        width: 3,
        'z-index': 9,
        label: 'data(name)',
      },
    },
    { selector: '.hidden', style: { display: 'none' } },
  ]
}
