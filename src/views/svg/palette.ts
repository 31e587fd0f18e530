/** Colours of a picture by what they stand for; `dark` is for readers who prefer that. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly muted: string
  readonly rule: string
  readonly asked: string
  readonly routed: string
  readonly real: string
  readonly realArea: string
  readonly failed: string
  readonly good: string
  readonly bad: string
  readonly unsure: string
  readonly progressing: string
  readonly paused: string
  readonly healthy: string
  readonly degraded: string
  readonly step: string
}

export const light: Palette = {
  paper: '#ffffff',
  ink: '#1f2328',
  muted: '#59636e',
  rule: '#d1d9e0',
  asked: '#6639ba',
  routed: '#953800',
  real: '#0550ae',
  realArea: '#b6e3ff',
  failed: '#cf222e',
  good: '#1a7f37',
  bad: '#cf222e',
  unsure: '#9a6700',
  progressing: '#ddf4ff',
  paused: '#fff1b3',
  healthy: '#c8f5d2',
  degraded: '#ffd8d3',
  step: '#f0f2f5',
}

export const dark: Palette = {
  paper: '#0d1117',
  ink: '#f0f6fc',
  muted: '#9198a1',
  rule: '#3d444d',
  asked: '#d2a8ff',
  routed: '#ffa657',
  real: '#79c0ff',
  realArea: '#0c2d6b',
  failed: '#ff7b72',
  good: '#3fb950',
  bad: '#ff7b72',
  unsure: '#d29922',
  progressing: '#0c2d6b',
  paused: '#4b2900',
  healthy: '#033a16',
  degraded: '#67060c',
  step: '#21262d',
}

/** Of revisions in turns, [light, dark]; each has a pattern of its own beside it. */
export const revisionColours: readonly (readonly [string, string])[] = [
  ['#218bff', '#388bfd'],
  ['#bc4c00', '#f0883e'],
  ['#1a7f37', '#3fb950'],
  ['#8250df', '#bc8cff'],
  ['#bf3989', '#f778ba'],
  ['#9a6700', '#d29922'],
]
