import { noPanel, type PanelRule } from '../panel.ts'
import { strip } from '../strip.ts'
import { label } from '../text.ts'

const HEIGHT = 26

const fills: Readonly<Record<string, string>> = {
  Progressing: 'var(--progressing)',
  Paused: 'var(--paused)',
  Healthy: 'var(--healthy)',
  Degraded: 'var(--degraded)',
  // Of an Experiment.
  Pending: 'var(--paused)',
  Running: 'var(--progressing)',
  Successful: 'var(--healthy)',
  Failed: 'var(--degraded)',
  Error: 'var(--degraded)',
}

/** The fill of a phase; that of a step for what is none. */
export function phaseFill(phase: string): string {
  return (Object.hasOwn(fills, phase) ? fills[phase] : undefined) ?? 'var(--step)'
}

/** The phase as clients show it, with its message for whoever points at it. */
export const phases: PanelRule = ({ phases: spans }, frame) => {
  if (spans.length === 0) return noPanel
  return {
    height: HEIGHT,
    draw: (top) =>
      label(4, top + 15, 'phase') + strip(spans, top + 1, frame, ({ text }) => phaseFill(text)),
  }
}
