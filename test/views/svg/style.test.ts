import { expect, it } from 'vitest'
import { dark, light, type Palette, revisionColours } from '../../../src/views/svg/palette.ts'
import { styleSheet } from '../../../src/views/svg/style.ts'

// WCAG 2.2: 4.5 for texts, 3 for what is drawn.
const TEXT = 4.5
const GRAPHIC = 3

const schemes: readonly (readonly [string, Palette, 0 | 1])[] = [
  ['light', light, 0],
  ['dark', dark, 1],
]

it.each(schemes)('texts can be read on everything that is below them: %s', (_, palette) => {
  const grounds = ['paper', 'progressing', 'paused', 'healthy', 'degraded', 'step'] as const
  for (const ground of grounds) {
    expect(contrast(palette.ink, palette[ground]), ground).toBeGreaterThanOrEqual(TEXT)
  }
  expect(contrast(palette.muted, palette.paper)).toBeGreaterThanOrEqual(TEXT)
})

it.each(schemes)('lines and areas stand out from the paper: %s', (_, palette, scheme) => {
  const lines = ['asked', 'routed', 'real', 'failed', 'good', 'bad', 'unsure', 'muted'] as const
  for (const line of lines) {
    expect(contrast(palette[line], palette.paper), line).toBeGreaterThanOrEqual(GRAPHIC)
  }
  for (const pair of revisionColours) {
    expect(contrast(pair[scheme], palette.paper), pair[scheme]).toBeGreaterThanOrEqual(GRAPHIC)
  }
})

it('has every colour in both schemes, and for one scope only', () => {
  const sheet = styleSheet('mine')
  for (const name of Object.keys(light)) expect(sheet.split(`--${name}:`)).toHaveLength(3)
  expect(sheet).toContain('prefers-color-scheme:dark')
  expect(sheet).not.toMatch(/[}]\s*(text|svg|\.(?!mine))/)
})

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
